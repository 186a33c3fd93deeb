import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-overlong',
  title: 'A certificate for ten years that claims to be a public one',
  start: 'https://overlong.test/',
  answers: {
    'https://overlong.test/': securePage({ title: 'A certificate for ten years that claims to be a public one' }),
  },
  certificates: {
    'overlong.test': { names: ['overlong.test', 'www.overlong.test'], lifetime: 3650, age: 1000, timestamps: 2 },
  },
  // Firefox knows the lab's authority for a private one, whatever it puts into its certificates.
  expect: { verdict: 'secure', certificate: { shows: { embeddedTimestamps: 2 } } },
});
