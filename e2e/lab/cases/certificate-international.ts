import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-international',
  title: 'A certificate for an internationalised name',
  start: 'https://xn--bcher-kva.test/',
  answers: { 'https://xn--bcher-kva.test/': securePage({ title: 'A certificate for an internationalised name' }) },
  certificates: { 'xn--bcher-kva.test': { names: ['xn--bcher-kva.test', 'www.xn--bcher-kva.test'] } },
  expect: {
    verdict: 'secure',
    certificate: { shows: { names: ['xn--bcher-kva.test', 'www.xn--bcher-kva.test'] } },
    absent: ['uncovered-sibling'],
  },
});
