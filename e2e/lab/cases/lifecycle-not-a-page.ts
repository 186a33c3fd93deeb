import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const document = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

export default defineCase({
  id: 'lifecycle-not-a-page',
  title: 'Links to what is no page',
  start: 'https://no-page.test/',
  answers: {
    'https://no-page.test/': securePage({ title: 'Links to what is no page' }),
    'https://no-page.test/nothing': { status: 204, headers: {}, body: '' },
    'https://no-page.test/file': {
      ...resource('application/octet-stream', 'a file'),
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' },
    },
    'https://no-page.test/document.pdf': resource('application/pdf', document),
  },
  expect: { verdict: 'secure' },
});
