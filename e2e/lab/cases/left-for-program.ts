import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'left-for-program',
  title: 'A script leaves the page for another program while it is parsed',
  start: 'https://left-for-program.test/',
  answers: {
    'https://left-for-program.test/': securePage({
      title: 'A script leaves the page for another program while it is parsed',
      body: `<form method="post" action="http://collect.test/"><input type="password"></form><script>location.href = 'labapp://open'</script>`,
    }),
  },
  expect: { verdict: 'insecure', findings: ['insecure-form'] },
});
