import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-to-parent',
  title: 'HTTP sent to a parent whose policy covers it',
  start: 'http://www.parent.test/',
  answers: {
    'http://www.parent.test/': redirect(301, 'https://parent.test/'),
    'https://parent.test/': securePage({ title: 'HTTP sent to a parent whose policy covers it' }),
  },
  expect: { verdict: 'secure', absent: ['first-hop-elsewhere', 'long-redirect-chain', 'client-side-upgrade'] },
});
