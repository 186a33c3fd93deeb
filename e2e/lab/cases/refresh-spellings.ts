import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'refresh-spellings',
  title: 'A refresh over HTTP that no semicolon precedes',
  start: 'https://refresh-spellings.test/',
  answers: {
    'https://refresh-spellings.test/': securePage({
      title: 'A refresh over HTTP that no semicolon precedes',
      head: '<meta http-equiv="refresh" content=" 3600 url = http://resource.test/">',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['downgrade-refresh'],
  },
});
