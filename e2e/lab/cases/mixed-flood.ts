import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-flood',
  title: 'A hundred thousand insecure addresses',
  start: 'https://mixed-flood.test/',
  answers: {
    'https://mixed-flood.test/': securePage({
      title: 'A hundred thousand insecure addresses',
      body: `
        <div id="flood"></div>
        <script>
          document.querySelector('#flood').innerHTML = Array.from(
            { length: 100_000 },
            (_, i) => '<picture><source media="print" srcset="http://resource.test/' + i + '.png"></picture>',
          ).join('');
        </script>`,
    }),
  },
  // Nothing asks for them: they are for another medium. Lazy images in such numbers take Chromium itself a minute. But
  // more are left out than are looked at, and nobody knows what those do.
  expect: { verdict: 'unknown' },
});
