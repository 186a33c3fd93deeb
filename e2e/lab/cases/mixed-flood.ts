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
        <div style="height: 60000px"></div>
        <div id="flood"></div>
        <script>
          document.querySelector('#flood').innerHTML = Array.from(
            { length: 100_000 },
            (_, i) => '<img alt="" loading="lazy" width="1" height="1" src="http://resource.test/' + i + '.png">',
          ).join('');
        </script>`,
    }),
  },
  // They are far below the fold and lazy: nothing asks for them.
  expect: { verdict: 'secure' },
});
