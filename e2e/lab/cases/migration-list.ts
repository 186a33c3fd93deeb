import { page, resource } from '../answers.ts';
import { defineCase } from '../case.ts';

const script = resource('text/javascript', '0;');

export default defineCase({
  id: 'migration-list',
  title: 'An HTTP page with scripts from two hosts',
  start: 'http://migration-list.test/',
  answers: {
    'http://migration-list.test/': page({
      title: 'An HTTP page with scripts from two hosts',
      head: '<script src="http://ready.test/a.js"></script><script src="http://unready.test/b.js"></script>',
    }),
    'http://ready.test/a.js': script,
    'https://ready.test/': page({ title: 'Ready' }),
    'http://unready.test/b.js': script,
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'future-mixed-content'] },
});
