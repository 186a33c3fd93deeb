import { page, redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-other-host',
  title: 'HTTP, and HTTPS belongs to someone else',
  start: 'http://parked.test/',
  answers: {
    'http://parked.test/': page({ title: 'HTTP, and HTTPS belongs to someone else' }),
    'https://parked.test/': redirect(302, 'https://hoster.example.test/'),
    'https://hoster.example.test/': securePage({ title: 'Someone else' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'other-host',
  },
});
