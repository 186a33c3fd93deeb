import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const url = 'https://base-without-effect.test/';
const base = '<base href="http://resource.test/">';

export default defineCase({
  id: 'base-without-effect',
  title: 'Bases over HTTP that the browser does not heed',
  start: url,
  answers: {
    [url]: securePage({
      title: 'Bases over HTTP that the browser does not heed',
      head: `<base href="${url}">${base}`,
      body: `<a href="x">A link</a>
<svg width="9" height="9">${base}</svg>
<div><template shadowrootmode="open">${base}<img src="image.png" alt=""></template></div>`,
    }),
  },
  expect: {
    verdict: 'secure',
    insecureRequests: [],
    absent: ['insecure-base'],
  },
});
