import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'private-http',
  title: 'A device of the local network',
  start: 'http://printer.internal/',
  answers: { 'http://printer.internal/': page({ title: 'A device of the local network' }) },
  expect: { verdict: 'warning', findings: ['plain-http'] },
});
