import { resource } from '../../lab/answers.ts';
import { type Files, type Initiator, literal, script, untoldUpgrade } from '../initiator.ts';
import { refusedPath } from '../late-acts.ts';

const js = (name: string, code: string) => ({ [name]: resource('text/javascript', code) });

/** Not every browser's record covers workers, so they tell what the browser refused. */
const tell = (files: Files): string => `() => fetch(${literal(files.own(refusedPath.slice(1)))}, { mode: 'no-cors' })`;

const ownOrigin = 'A worker must come from the origin of its page.';

const byWorker = { passive: 'What a worker asks for shows in no document.' };
const byWorklet = { ...byWorker, deep: { chromium: 'Chromium tells nobody what it refuses to a worklet.' } };

/** What a worker does with an address, and to tell that it was refused. */
type Code = (url: string, refused: string) => string;

/** A worker of the page's own that runs the code. */
const inWorker = (id: string, file: Initiator['file'], code: Code): Initiator => ({
  id,
  file,
  body: (_, files) => script(`new Worker(${literal(files.own('worker.js'))})`),
  files: (url, files) => js('worker.js', code(url, tell(files))),
  unseen: byWorker,
  ownPolicies: true,
});

/** The same for one that documents share. */
const inSharedWorker = (...worker: Parameters<typeof inWorker>): Initiator => ({
  ...inWorker(...worker),
  body: (_, files) => script(`new SharedWorker(${literal(files.own('worker.js'))})`),
});

/** The same for one that is a module; should it not start, that tells what was refused. */
const inModuleWorker = (id: string, code: Code, unseen: NonNullable<Initiator['unseen']>): Initiator => ({
  ...inWorker(id, 'js', code),
  body: (_, files) =>
    script(`new Worker(${literal(files.own('worker.js'))}, { type: 'module' }).onerror = ${tell(files)}`),
  unseen,
});

const fetching: Code = (url, refused) => `fetch(${literal(url)}).catch(${refused})`;
const importing: Code = (url, refused) => `try { importScripts(${literal(url)}) } catch { (${refused})() }`;

/** Workers and worklets, and what is asked for in them. */
export const workers: readonly Initiator[] = [
  {
    id: 'worker',
    file: 'js',
    body: (url) => script(`try { new Worker(${literal(url)}) } catch {}`),
    nothing: ownOrigin,
  },
  {
    id: 'shared-worker',
    file: 'js',
    body: (url) => script(`try { new SharedWorker(${literal(url)}) } catch {}`),
    nothing: ownOrigin,
  },
  {
    id: 'service-worker',
    file: 'js',
    body: (url) => script(`navigator.serviceWorker?.register(${literal(url)}).catch(() => {})`),
    nothing: ownOrigin,
  },
  {
    id: 'worklet',
    file: 'js',
    unseen: byWorklet,
    body: (url) =>
      script(`new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(${literal(url)}).catch(() => {})`),
  },
  inWorker('worker-import-scripts', 'js', importing),
  inWorker('worker-fetch', 'json', fetching),
  inWorker(
    'worker-xhr',
    'json',
    (url, refused) =>
      `const x = new XMLHttpRequest(); x.open('GET', ${literal(url)}); x.onerror = ${refused}; x.send()`,
  ),
  inWorker(
    'worker-websocket',
    'json',
    (url, refused) => `try { new WebSocket(${literal(url.replace('http:', 'ws:'))}) } catch { (${refused})() }`,
  ),
  inSharedWorker('shared-worker-fetch', 'json', fetching),
  inSharedWorker('shared-worker-import-scripts', 'js', importing),
  {
    ...inWorker('service-worker-fetch', 'json', fetching),
    // One that is registered already does not run again.
    body: (_, files) =>
      script(
        `{ const s = navigator.serviceWorker; s?.getRegistration().then((r) => r?.unregister()).then(() => s.register(${literal(files.own('worker.js'))})) }`,
      ),
  },
  {
    ...inWorker('nested-worker-fetch', 'json', fetching),
    body: (_, files) => script(`new Worker(${literal(files.own('outer.js'))})`),
    files: (url, files) => ({
      ...js('outer.js', `new Worker(${literal(files.own('worker.js'))})`),
      ...js('worker.js', fetching(url, tell(files))),
    }),
  },
  {
    id: 'worklet-import',
    file: 'js',
    unseen: byWorklet,
    body: (_, files) =>
      script(
        `new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(${literal(files.own('worklet.js'))}).catch(${tell(files)})`,
      ),
    files: (url) => js('worklet.js', `import ${literal(url)}`),
  },
  {
    id: 'blob-worker-fetch',
    file: 'json',
    unseen: byWorker,
    body: (url, files) => script(`new Worker(URL.createObjectURL(new Blob([${literal(fetching(url, tell(files)))}])))`),
  },
  {
    id: 'paint-worklet',
    file: 'js',
    body: (url) => script(`CSS.paintWorklet?.addModule(${literal(url)}).catch(() => {})`),
    nothing: { firefox: 'Firefox has no such worklets.' },
    unseen: untoldUpgrade,
  },
  inWorker('worker-eventsource', 'json', (url, refused) => `new EventSource(${literal(url)}).onerror = ${refused}`),
  inModuleWorker('worker-dynamic-import', (url, refused) => `import(${literal(url)}).catch(${refused})`, byWorker),
  inModuleWorker('worker-static-import', (url) => `import ${literal(url)}`, { passive: { firefox: byWorker.passive } }),
];
