import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-undecodable',
  title: 'The response says that it is compressed, and is not',
  start: 'https://undecodable.test/',
  answers: {
    'https://undecodable.test/': page({ title: 'Not to be seen', headers: { 'Content-Encoding': 'gzip' } }),
  },
  expect: { verdict: 'failed', failure: 'malformed-response', cause: ['Content-Encoding'] },
});
