import fc from 'fast-check';

/** One thing that a page does on the way to what it hides. Each is the code of an async function of a container and what comes next. */
type Layer = readonly [name: string, code: string];

/** What no secure page may have; each is put into its container. */
const secrets: readonly Layer[] = [
  ['form', `at.append(form('http://resource.test/steal'))`],
  [
    'button',
    `at.append(form('/ok')); at.lastChild.innerHTML += '<button formaction="http://resource.test/steal">x</button>'`,
  ],
  ['script', `at.append(Object.assign(document.createElement('script'), { src: 'http://resource.test/script.js' }))`],
  ['frame', `at.append(Object.assign(document.createElement('iframe'), { src: 'http://resource.test/' }))`],
  ['clobbered form', `at.append(form('http://resource.test/steal', ${JSON.stringify(membersOfForms())}))`],
  ['form behind space', `at.append(form(' '.repeat(250_000) + 'http://resource.test/steal'))`],
  ['form with a long address', `at.append(form('http://resource.test/' + 'x'.repeat(400_000)))`],
  ['form with a broken scheme', `at.append(form('\\u0001h\\tt\\nt\\rp://resource.test/steal'))`],
  [
    'base',
    `at.append(form('steal')); document.head.append(Object.assign(document.createElement('base'), { href: 'http://resource.test/' }))`,
  ],
];

/** The ways down. What is shadowed or framed goes deeper; the rest makes noise, or time pass. */
const layers: readonly Layer[] = [
  ['open root', `await next(inRoot(at, 'div', 'open'))`],
  ['closed root', `await next(inRoot(at, 'section', 'closed'))`],
  ['closed root of a custom element', `await next(inRoot(at, 'x-a', 'closed'))`],
  ['late', `await rest(700); await next(at)`],
  ['later', `await rest(1_500); await next(at)`],
  [
    'depth',
    `let deep = at; for (let i = 0; i < 300; i++) deep = deep.appendChild(document.createElement('div')); await next(deep)`,
  ],
  ['many roots', `for (let i = 0; i < 400; i++) inRoot(at, 'div', 'open').innerHTML = '<p>x</p>'; await next(at)`],
  [
    'roots that go',
    `const box = at.appendChild(document.createElement('div'));
     for (let i = 0; i < 3; i++) { for (let j = 0; j < 150; j++) inRoot(box, 'div', 'closed'); await rest(100); box.replaceChildren() }
     await next(at)`,
  ],
  ['forms', `flood(at, () => form('http://127.0.0.1/x')); await next(at)`],
  ['fields', `flood(at, () => Object.assign(document.createElement('input'), { type: 'password' })); await next(at)`],
  [
    'links',
    `flood(at, (i) => Object.assign(document.createElement('a'), { href: 'http://' + location.hostname + '/' + i })); await next(at)`,
  ],
  [
    'images',
    `flood(at, (i) => Object.assign(document.createElement('img'), { loading: 'lazy', src: 'http://127.0.0.1/' + i })); await next(at)`,
  ],
  [
    'candidates',
    `at.append(Object.assign(document.createElement('img'), { loading: 'lazy',
     srcset: Array.from({ length: 5_000 }, (_, i) => 'https://127.0.0.1/' + i + ' ' + (i + 1) + 'w').join() })); await next(at)`,
  ],
  [
    'addresses',
    `for (let i = 0; i < 60; i++) history.replaceState({}, '', '?' + i + 'x'.repeat(1_000)); await next(at)`,
  ],
  [
    'fake events',
    `for (let i = 0; i < 200; i++) {
       dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); document.dispatchEvent(new Event('readystatechange')); dispatchEvent(new Event('load')) }
     await next(at)`,
  ],
  [
    'members of the document',
    `for (const name of ${JSON.stringify(membersOfDocuments())})
       document.body.append(Object.assign(document.createElement('img'), { name }), form('/x')); await next(at)`,
  ],
  [
    'style',
    `at.append(Object.assign(document.createElement('style'), { textContent: 'a { --x: "' + 'url('.repeat(20_000) + '" }' })); await next(at)`,
  ],
  [
    'frame of its own',
    `const frame = at.appendChild(document.createElement('iframe')); await rest(50); await next(frame.contentDocument.body)`,
  ],
];

const helpers = `
  const rest = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const form = (action, names = []) => {
    const made = document.createElement('form');
    made.setAttribute('action', action);
    made.innerHTML = '<input type="password">' + names.map((name) => '<input name="' + name + '">').join('');
    return made;
  };
  const inRoot = (at, tag, mode) => at.appendChild(document.createElement(tag)).attachShadow({ mode });
  const flood = (at, make) => { for (let i = 0; i < 650; i++) at.append(make(i)) };`;

/** A page that hides something, and by what. */
export interface HiddenPage {
  readonly name: string;
  readonly body: string;
}

/** Pages that hide something behind up to six layers, from loading on or some time later. It says when all is in place. */
export function hiddenPages(count: number, seed: number): readonly HiddenPage[] {
  const page = fc
    .record({
      secret: fc.constantFrom(...secrets),
      way: fc.array(fc.constantFrom(...layers), { maxLength: 6 }),
      once: fc.constantFrom('load', 'DOMContentLoaded'),
    })
    .map(({ secret: [name, code], way, once }) => ({
      name: [...way.map(([layer]) => layer), `${name} (${once})`].join(' › '),
      body: `<script>{${helpers}
        const put = async (at) => { ${code}; globalThis.isPlaced = true };
        const start = ${way.reduceRight((next, [, layer]) => `async (at) => { const next = ${next}; ${layer} }`, 'put')};
        addEventListener('${once}', () => start(document.body), { once: true }) }</script>`,
    }));
  return fc.sample(page, { numRuns: count, seed });
}

/** Members that reading may meet on a form, as names of its fields. */
function membersOfForms(): string[] {
  return [
    ...[
      'shadowRoot',
      'querySelector',
      'attributes',
      'getAttribute',
      'matches',
      'closest',
      'complete',
      'loading',
      'form',
    ],
    ...['parentElement', 'currentSrc', 'localName', 'getRootNode', 'isConnected', 'action', 'method', 'constructor'],
  ];
}

function membersOfDocuments(): string[] {
  return [
    ...['createTreeWalker', 'childNodes', 'firstChild', 'contentType', 'getElementsByTagName', 'querySelectorAll'],
    ...['baseURI', 'readyState', 'styleSheets', 'adoptedStyleSheets', 'addEventListener', 'isConnected'],
  ];
}
