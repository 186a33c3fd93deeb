import { type Answer, page } from '../lab/answers.ts';
import { escaped, type Files, type Initiator } from './initiator.ts';
import { afterLoad } from './late-acts.ts';

/** The documents of a page by path on its own host, and those that a host of another site serves. */
export interface Documents {
  readonly own: Readonly<Record<string, Answer>>;
  readonly elsewhere?: Readonly<Record<string, Answer>>;
}

/** What a place is given: the asking document and its parts, and where its hosts are. */
export interface Asking {
  readonly parts: { readonly head: string; readonly body: string };
  /** The asking document, complete. */
  readonly document: Answer;
  readonly files: Files;
}

/** Somewhere in a page where an initiator can stand. */
export interface Place {
  readonly id: string;
  /** The top document comes unencrypted. */
  readonly plain?: true;
  readonly late?: true;
  /** The address is written relative to a base on the insecure host. */
  readonly base?: true;
  /** Whether the initiator can stand here at all. */
  readonly takes?: (initiator: Initiator) => boolean;
  readonly build: (asking: Asking) => Documents;
}

const inner = 'inner.html';
const outer = (body: string, head = ''): Answer => page({ title: 'A page around', head, body });
const text = ({ body }: Answer): string => String(body);
const frame = (src: string, attributes = ''): string => `<iframe title="inner" ${attributes} src="${src}"></iframe>`;
/** A literal inside a `<script>` element, where a closing tag would end it. */
const embedded = (html: string): string => JSON.stringify(html).replaceAll('</', '<\\/');
const run = (code: string): string => `<script>${code}</script>`;
const emptyFrame = '<iframe title="inner" id="inner"></iframe>';
/** Scripts in such text do not run, and fonts are for whole documents only. */
const markupOnly = ({ id, body, head, whole }: Initiator): boolean =>
  whole === undefined &&
  id !== 'font' &&
  !`${body?.('', noFiles) ?? ''}${head?.('', noFiles) ?? ''}`.includes('<script');
const htmlOnly = ({ whole }: Initiator): boolean => whole === undefined;
const noFiles: Files = { own: () => '', elsewhere: () => '' };

export const places: readonly Place[] = [
  { id: 'top', build: ({ document }) => ({ own: { '/': document } }) },
  {
    id: 'frame-same-origin',
    build: ({ document, files }) => ({ own: { '/': outer(frame(files.own(inner))), [`/${inner}`]: document } }),
  },
  {
    id: 'frame-cross-origin',
    build: ({ document, files }) => ({
      own: { '/': outer(frame(files.elsewhere(inner))) },
      elsewhere: { [`/${inner}`]: document },
    }),
  },
  {
    id: 'frame-sandboxed',
    build: ({ document, files }) => ({
      own: { '/': outer(frame(files.own(inner), 'sandbox="allow-scripts"')), [`/${inner}`]: document },
    }),
  },
  {
    id: 'frame-nested',
    build: ({ document, files }) => ({
      own: { '/': outer(frame(files.elsewhere('middle.html'))), [`/${inner}`]: document },
      elsewhere: { '/middle.html': outer(frame(files.own(inner))) },
    }),
  },
  {
    id: 'frame-srcdoc',
    takes: htmlOnly,
    build: ({ document }) => ({
      own: { '/': outer(`<iframe title="inner" srcdoc="${escaped(text(document))}"></iframe>`) },
    }),
  },
  {
    id: 'frame-written',
    takes: htmlOnly,
    build: ({ document }) => ({
      own: {
        '/': outer(
          `${emptyFrame}${run(
            `{ const d = document.querySelector('#inner').contentDocument; d.open(); d.write(${embedded(text(document))}); d.close() }`,
          )}`,
        ),
      },
    }),
  },
  {
    id: 'frame-blob',
    takes: htmlOnly,
    build: ({ document }) => ({
      own: {
        '/': outer(
          `${emptyFrame}${run(
            `document.querySelector('#inner').src = URL.createObjectURL(new Blob([${embedded(text(document))}], { type: 'text/html' }))`,
          )}`,
        ),
      },
    }),
  },
  {
    id: 'frame-data',
    takes: htmlOnly,
    build: ({ document }) => ({
      own: { '/': outer(frame(`data:text/html,${encodeURIComponent(text(document))}`)) },
    }),
  },
  {
    id: 'frame-filled',
    takes: htmlOnly,
    build: ({ parts }) => ({
      own: {
        '/': outer(
          `${emptyFrame}${run(`{ const document = window.document.querySelector('#inner').contentDocument; document.body.innerHTML = '<h1>Inside</h1>'; ${insert(parts)} }`)}`,
        ),
      },
    }),
  },
  {
    id: 'object-document',
    build: ({ document, files }) => ({
      own: { '/': outer(`<object title="inner" data="${files.own(inner)}"></object>`), [`/${inner}`]: document },
    }),
  },
  {
    id: 'frame-in-plain-page',
    plain: true,
    build: ({ document, files }) => ({ own: { '/': outer(frame(files.own(inner))), [`/${inner}`]: document } }),
  },
  {
    id: 'shadow',
    takes: markupOnly,
    build: ({ parts }) => ({
      own: {
        '/': outer(
          `<div id="host"></div>${run(
            `document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${embedded(`${parts.head}<h1>Inside</h1>${parts.body}`)}`,
          )}`,
        ),
      },
    }),
  },
  {
    id: 'shadow-closed',
    takes: markupOnly,
    build: ({ parts }) => ({
      own: {
        '/': outer(
          `<x-host id="host"></x-host>${run(
            `document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = ${embedded(`${parts.head}<h1>Inside</h1>${parts.body}`)}`,
          )}`,
        ),
      },
    }),
  },
  {
    id: 'shadow-declared',
    takes: markupOnly,
    build: ({ parts }) => ({
      own: {
        '/': outer(`<div><template shadowrootmode="open">${parts.head}<h1>Inside</h1>${parts.body}</template></div>`),
      },
    }),
  },
  {
    id: 'inserted-late',
    late: true,
    takes: htmlOnly,
    build: ({ parts }) => ({ own: { '/': outer(run(afterLoad(insert(parts)))) } }),
  },
  {
    id: 'frame-inserted-late',
    late: true,
    build: ({ document, files }) => ({
      own: {
        '/': outer(
          run(
            afterLoad(
              `const f = document.createElement('iframe'); f.src = ${JSON.stringify(files.own(inner))}; document.body.append(f)`,
            ),
          ),
        ),
        [`/${inner}`]: document,
      },
    }),
  },
  {
    id: 'insecure-base',
    base: true,
    // Sheets and workers have a base of their own, so have Firefox's WebSockets; to an import a bare name is no address.
    takes: (initiator) => htmlOnly(initiator) && !/worker|elsewhere|import|websocket/.test(initiator.id),
    build: ({ document }) => ({ own: { '/': document } }),
  },
];

/** Scripts in a contextual fragment run, as opposed to those in `innerHTML`. */
const insert = ({ head, body }: Asking['parts']): string =>
  `document.body.append(document.createRange().createContextualFragment(${embedded(`${head}${body}`)}))`;
