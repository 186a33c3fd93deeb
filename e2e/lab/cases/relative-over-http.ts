import { page, resource } from '../answers.ts';
import { defineCase } from '../case.ts';

const dot = resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
const host = 'http://relative.test';

export default defineCase({
  id: 'relative-over-http',
  title: 'A page over HTTP that writes no scheme',
  start: `${host}/`,
  answers: {
    [`${host}/`]: page({
      title: 'A page over HTTP that writes no scheme',
      head: `<link rel="stylesheet" href="/style.css"><script src="app.js"></script>
<link rel="preload" as="image" href="/dot.svg"><link rel="shortcut icon" href="/icon.svg">
<style>h1 { background: url("/dot.svg") } @font-face { font-family: own; src: url(/own.woff2) } p { font-family: own }</style>`,
      body: `<p style="background: url(/dot.svg)">Text</p>
<img src="/x/logo.svg" alt="A dot"><img srcset="/dot.svg 2x" alt="A dot"><picture><source srcset="/dot.svg"><img src="dot.svg" alt=""></picture>
<video src="/film.mp4" poster="/dot.svg"></video><audio src="/sound.mp3"></audio>
<iframe src="/frame" title="A frame"></iframe><object data="/dot.svg" type="image/svg+xml"></object><embed src="/dot.svg">
<input type="image" src="/dot.svg" alt="Go"><svg><image href="/dot.svg"/></svg>
<img src="//relative.test/dot.svg" alt="A dot"><a href="/next" ping="/ping">Next</a>
<script>fetch('/data.json')</script>`,
    }),
    [`${host}/style.css`]: resource('text/css', 'h1 { color: teal }'),
    [`${host}/app.js`]: resource('text/javascript', '0;'),
    [`${host}/dot.svg`]: dot,
    [`${host}/icon.svg`]: dot,
    [`${host}/x/logo.svg`]: dot,
    [`${host}/frame`]: page({ title: 'A frame' }),
    [`${host}/data.json`]: resource('application/json', '{}'),
  },
  expect: { verdict: 'insecure', findings: ['plain-http'], absent: ['future-mixed-content'] },
});
