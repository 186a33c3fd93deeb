import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const refused = ['script.js', 'style.css', 'frame.html'].map((file) => `http://resource.test/${file}`);
const [script, sheet, frame] = refused;

export default defineCase({
  id: 'refused-by-own-policy',
  title: 'The page’s own policy refuses what is insecure',
  start: 'https://own-rules.test/',
  answers: {
    'https://own-rules.test/': securePage({
      title: 'The page’s own policy refuses what is insecure',
      headers: { 'Content-Security-Policy': "default-src https: data: 'unsafe-inline'" },
      head: `<link rel="stylesheet" href="${sheet}">`,
      body: `<script src="${script}"></script>\n<iframe src="${frame}" title="Refused"></iframe>`,
    }),
  },
  expect: {
    verdict: 'secure',
    absent: ['blocked-mixed-content', 'loaded-mixed-content', 'upgraded-mixed-content'],
    insecureRequests: refused.map((url) => ({ url, outcome: 'not-requested' })),
  },
});
