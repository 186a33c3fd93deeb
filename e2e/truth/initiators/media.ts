import { type Initiator, literal, script } from '../initiator.ts';
import { later } from '../late-acts.ts';

/** Even where a redirect led to it, so that no element names the insecure address. */
const remembered = { deep: { firefox: 'A reloaded page plays what Firefox has in memory, and asks for nothing.' } };

export const media: readonly Initiator[] = [
  { id: 'audio', file: 'mp3', body: (url) => `<audio src="${url}"></audio>`, unseen: remembered },
  { id: 'audio-source', file: 'mp3', body: (url) => `<audio><source src="${url}"></audio>` },
  {
    id: 'audio-detached',
    file: 'mp3',
    body: (url) => script(`new Audio(${literal(url)}).load()`),
    unseen: {
      passive: { chromium: 'Without an element, upgraded sound looks like any secure one.' },
      ...remembered,
    },
  },
  { id: 'video', file: 'mp4', body: (url) => `<video src="${url}"></video>`, unseen: remembered },
  { id: 'video-source', file: 'mp4', body: (url) => `<video><source src="${url}"></video>` },
  {
    id: 'video-second-source',
    file: 'mp4',
    body: (url, files) => `<video><source src="${files.own('missing')}"><source src="${url}"></video>`,
  },
  {
    id: 'video-source-unplayable',
    file: 'mp4',
    body: (url) => `<video><source type="video/unheard-of" src="${url}"></video>`,
    nothing: 'The browser cannot play its type.',
  },
  {
    id: 'video-preload-none',
    file: 'mp4',
    body: (url) => `<video preload="none" src="${url}"></video>`,
    nothing: 'It loads when it is played.',
  },
  {
    id: 'track',
    file: 'vtt',
    body: (url) => `<video controls><track default kind="subtitles" srclang="en" label="x" src="${url}"></video>`,
    silent: 'The same-origin check fails first.',
  },
  {
    id: 'track-crossorigin',
    file: 'vtt',
    body: (url) =>
      `<video crossorigin controls><track default kind="subtitles" srclang="en" label="x" src="${url}"></video>`,
  },
  {
    id: 'track-off',
    file: 'vtt',
    body: (url) => `<video controls><track kind="subtitles" srclang="en" label="x" src="${url}"></video>`,
    nothing: 'A track that is off is not loaded.',
  },
  { id: 'video-autoplay', file: 'mp4', body: (url) => `<video autoplay muted src="${url}"></video>` },
  {
    id: 'video-source-late',
    file: 'mp4',
    late: true,
    body: (url) =>
      `<video id="later"></video>${later(
        `const s = document.createElement('source'); s.src = ${literal(url)}; document.querySelector('#later').append(s)`,
      )}`,
  },
  {
    id: 'audio-source-unplayable',
    file: 'mp3',
    body: (url) => `<audio preload="auto"><source type="audio/nonsense" src="${url}"></audio>`,
    nothing: 'Nobody can play it.',
  },
];
