import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'left-for-file',
  title: 'A script leaves the page for a file to save while it is parsed',
  start: 'https://left-for-file.test/',
  answers: {
    'https://left-for-file.test/': securePage({
      title: 'A script leaves the page for a file to save while it is parsed',
      body: `<form method="post" action="http://collect.test/"><input type="password"></form><script>location.href = '/file'</script>`,
    }),
    'https://left-for-file.test/file': resource('application/zip', 'a file'),
  },
  expect: { verdict: 'insecure', findings: ['insecure-form'] },
});
