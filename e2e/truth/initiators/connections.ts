import { type Initiator, literal, script } from '../initiator.ts';
import { refusedPath } from '../told.ts';

/** A refused one throws, and some browsers put nothing else on record. */
const webSocket = (id: string, addressed: (url: string) => string): Initiator => ({
  id,
  file: 'json',
  body: (url, files) =>
    script(
      `try { new WebSocket(${literal(addressed(url))}) } catch { fetch(${literal(files.own(refusedPath.slice(1)))}, { mode: 'no-cors' }) }`,
    ),
});

export const connections: readonly Initiator[] = [
  { id: 'fetch', file: 'json', body: (url) => script(`fetch(${literal(url)}).catch(() => {})`) },
  {
    id: 'fetch-no-cors',
    file: 'json',
    body: (url) => script(`fetch(${literal(url)}, { mode: 'no-cors' }).catch(() => {})`),
  },
  {
    id: 'fetch-post',
    file: 'json',
    body: (url) => script(`fetch(${literal(url)}, { method: 'POST', body: 'x' }).catch(() => {})`),
  },
  {
    id: 'fetch-keepalive',
    file: 'json',
    body: (url, files) =>
      script(
        `fetch(${literal(url)}, { keepalive: true }).catch(() => fetch(${literal(files.own(refusedPath.slice(1)))}))`,
      ),
  },
  {
    id: 'xhr',
    file: 'json',
    body: (url) => script(`{ const x = new XMLHttpRequest(); x.open('GET', ${literal(url)}); x.send() }`),
  },
  {
    id: 'xhr-synchronous',
    file: 'json',
    body: (url) =>
      script(`try { const x = new XMLHttpRequest(); x.open('GET', ${literal(url)}, false); x.send() } catch {}`),
  },
  { id: 'eventsource', file: 'json', body: (url) => script(`new EventSource(${literal(url)})`) },
  webSocket('websocket', (url) => url.replace('http:', 'ws:')),
  webSocket('websocket-http', (url) => url),
  { id: 'beacon', file: 'json', body: (url) => script(`navigator.sendBeacon(${literal(url)}, 'x')`) },
  {
    id: 'ping-clicked',
    file: 'json',
    body: (url) => `<a id="p" href="#x" ping="${url}">x</a>${script(`document.querySelector('#p').click()`)}`,
    nothing: { firefox: 'Firefox sends no pings unless asked to.' },
  },
  {
    id: 'ping',
    file: 'json',
    body: (url) => `<a href="#x" ping="${url}">x</a>`,
    nothing: 'Nobody clicks.',
  },
  {
    id: 'csp-report-uri',
    file: 'json',
    headers: (url) => ({ 'Content-Security-Policy': `img-src data:; report-uri ${url}` }),
    body: (_, files) => `<img alt="" src="${files.own('refused.png')}">`,
    nothing: { chromium: 'Chromium sends no report in clear, and says nothing of it.' },
  },
  {
    id: 'reporting-endpoint',
    file: 'json',
    headers: (url) => ({
      'Reporting-Endpoints': `e="${url}"`,
      'Content-Security-Policy': 'img-src data:; report-to e',
    }),
    body: (_, files) => `<img alt="" src="${files.own('refused.png')}">`,
    nothing: 'Endpoints must be secure.',
  },
];
