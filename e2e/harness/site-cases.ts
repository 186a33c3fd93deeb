import { goodHsts, neverAnswered, page, redirect, securePage } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';
import { wellMade } from '../lab/well-made-site.ts';

/*
 * Sites whose ends differ. Each is a case of its own with the apex `<id>.test` and `www.<id>.test`.
 */

type Answers = LabCase['answers'];
type Extra = Partial<Pick<LabCase, 'certificates' | 'handshakes'>>;

const siteCase = (id: string, answers: Answers, extra: Extra = {}): LabCase =>
  defineCase({ id, title: id, start: `https://${id}.test/`, answers, ...extra, expect: { verdict: 'secure' } });

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

const shown = page({ title: 'Another name' });
const linksTo = (id: string, names: readonly string[], headers: Readonly<Record<string, string>> = goodHsts) =>
  page({
    title: id,
    headers,
    body: names.map((name) => `<a href="//${name}.${id}.test/">${name}</a>`).join(' '),
  });

/** A well-made site that links to other names of its own. */
const withNames = (id: string, names: readonly string[], answers: Answers, extra?: Extra): LabCase =>
  changed(id, { [`https://${id}.test/`]: linksTo(id, names), ...answers }, extra);

const narrow = { 'Strict-Transport-Security': 'max-age=63072000' } as const;
const preloading = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload' } as const;

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
  changed('site-hanging', {}, { handshakes: { 'www.site-hanging.test': 'silent' } }),
  withNames('site-names', ['shop', 'blog'], {
    'https://shop.site-names.test/': shown,
    'https://blog.site-names.test/': shown,
  }),
  withNames('site-bound', ['shop', 'legacy', 'gone'], {
    'https://shop.site-bound.test/': shown,
    'http://legacy.site-bound.test/': shown,
  }),
  changed('site-narrow', {
    'https://site-narrow.test/': linksTo('site-narrow', ['back'], narrow),
    'https://www.site-narrow.test/': redirect(301, 'https://site-narrow.test/', narrow),
    'https://back.site-narrow.test/': redirect(302, 'http://back.site-narrow.test/'),
    'http://back.site-narrow.test/': shown,
  }),
  changed('site-preload', { 'https://site-preload.test/': page({ title: 'Preloading', headers: preloading }) }),
  changed('site-preload-early', {
    'https://site-preload-early.test/': linksTo('site-preload-early', ['legacy'], preloading),
    'http://legacy.site-preload-early.test/': shown,
  }),
  // Known from the certificate only, which Chromium hides from extensions.
  changed(
    'site-certified',
    { 'http://old.site-certified.test/': shown },
    { certificates: { 'site-certified.test': { names: ['site-certified.test', 'old.site-certified.test'] } } },
  ),
  changed('site-parked', {
    'https://www.site-parked.test/': redirect(302, 'https://clean.test/'),
  }),
];
