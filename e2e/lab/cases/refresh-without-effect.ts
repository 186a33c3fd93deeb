import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const refresh = (content: string): string =>
  `<meta http-equiv="refresh" content="${content}url=http://resource.test/">`;

export default defineCase({
  id: 'refresh-without-effect',
  title: 'Refreshes over HTTP that the browser does not heed',
  start: 'https://refresh-without-effect.test/',
  answers: {
    'https://refresh-without-effect.test/': securePage({
      title: 'Refreshes over HTTP that the browser does not heed',
      head: ['', ';', '0s;', '-1;'].map(refresh).join('\n'),
    }),
  },
  expect: {
    verdict: 'secure',
    absent: ['downgrade-refresh'],
  },
});
