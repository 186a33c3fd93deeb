import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

/** What is under the name, and what is on another port, has no HTTPS: whoever upgrades it gets a dead page. */
export default defineCase({
  id: 'always-available',
  title: 'A site to be always upgraded, beside what must not be',
  start: 'http://always.test/',
  answers: {
    'http://always.test/': page({ title: 'A site to be always upgraded' }),
    'http://always.test/page': page({ title: 'A page of it' }),
    'https://always.test/': page({ title: 'The same site over HTTPS' }),
    'https://always.test/page': page({ title: 'A page of it over HTTPS' }),
    'http://always.test:8080/': page({ title: 'On a port of its own' }),
    'http://under.always.test/': page({ title: 'Under the same name' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
