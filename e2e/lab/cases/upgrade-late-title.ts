import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

/** Keeps the page from going on to its title for longer than its site takes to answer over HTTPS. */
const busy = '<script>for (const end = Date.now() + 1_500; Date.now() < end; );</script>';

const station = page({ title: 'Weather station' });

export default defineCase({
  id: 'upgrade-late-title',
  title: 'HTTP whose title comes late, and HTTPS is another application',
  start: 'http://late-title.test/',
  answers: {
    'http://late-title.test/': { ...station, body: String(station.body).replace('<title>', `${busy}<title>`) },
    'https://late-title.test/': page({ title: 'Router login' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'different-page',
  },
});
