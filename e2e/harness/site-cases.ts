import { goodHsts, neverAnswered, page, redirect, securePage } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';

/*
 * Sites whose ends differ. Each is a case of its own with the apex `<id>.test` and `www.<id>.test`.
 */

type Answers = LabCase['answers'];
type Extra = Partial<Pick<LabCase, 'certificates'>>;

const siteCase = (id: string, answers: Answers, extra: Extra = {}): LabCase =>
  defineCase({ id, title: id, start: `https://${id}.test/`, answers, ...extra, expect: { verdict: 'secure' } });

/** As a site should be: every end leads to `https://<id>.test/`, changing the scheme first. */
export const wellMade = (id: string): Answers => ({
  [`http://${id}.test/`]: redirect(301, `https://${id}.test/`),
  [`https://${id}.test/`]: securePage({ title: id, headers: goodHsts }),
  [`http://www.${id}.test/`]: redirect(301, `https://www.${id}.test/`),
  [`https://www.${id}.test/`]: redirect(301, `https://${id}.test/`, goodHsts),
});

/** Which of the four ends answer. */
export interface UpEnds {
  readonly id: string;
  /** In the order of the report: HTTP and HTTPS of the apex, then of `www`. */
  readonly up: readonly [boolean, boolean, boolean, boolean];
}

/** All sixteen combinations of ends that answer and ends that do not. */
export const combinations: readonly UpEnds[] = Array.from({ length: 16 }, (_, bits) => ({
  id: `ends-${bits.toString(2).padStart(4, '0')}`,
  up: [(bits & 8) > 0, (bits & 4) > 0, (bits & 2) > 0, (bits & 1) > 0],
}));

const urlsOf = (id: string) => [
  `http://${id}.test/`,
  `https://${id}.test/`,
  `http://www.${id}.test/`,
  `https://www.${id}.test/`,
];

const combined = combinations.map(({ id, up }) => {
  const all = wellMade(id);
  return siteCase(
    id,
    Object.fromEntries(
      urlsOf(id).flatMap((url, index) => (up[index] === true ? [[url, all[url] ?? neverAnswered]] : [])),
    ),
  );
});

const changed = (id: string, answers: Answers, extra?: Extra): LabCase =>
  siteCase(id, { ...wellMade(id), ...answers }, extra);

/** Sites with one thing wrong, by what it is. */
export const siteCases: readonly LabCase[] = [
  ...combined,
  siteCase('site-well-made', wellMade('site-well-made')),
  changed('site-wrong-name', {}, { certificates: { 'www.site-wrong-name.test': 'wrong-name' } }),
  changed('site-downgrade', { 'https://www.site-downgrade.test/': redirect(301, 'http://site-downgrade.test/') }),
  changed('site-left-at-http', {
    'https://www.site-left-at-http.test/': redirect(301, 'http://www.site-left-at-http.test/'),
    'http://www.site-left-at-http.test/': page({ title: 'Over HTTP' }),
  }),
  changed('site-first-hop', { 'http://site-first-hop.test/': redirect(301, 'https://www.site-first-hop.test/') }),
  changed('site-loop', {
    'https://site-loop.test/': redirect(301, 'https://www.site-loop.test/', goodHsts),
  }),
  changed('site-silent', { 'https://www.site-silent.test/': neverAnswered }),
  changed('site-two-front', { 'https://www.site-two-front.test/': securePage({ title: 'Again', headers: goodHsts }) }),
  changed('site-no-hsts', {
    'https://site-no-hsts.test/': page({ title: 'No policy' }),
    'https://www.site-no-hsts.test/': redirect(301, 'https://site-no-hsts.test/'),
  }),
  siteCase('site-plain', {
    'http://site-plain.test/': page({ title: 'Plain' }),
    'http://www.site-plain.test/': page({ title: 'Plain' }),
  }),
  changed('site-parked', {
    'https://www.site-parked.test/': redirect(302, 'https://clean.test/'),
  }),
];
