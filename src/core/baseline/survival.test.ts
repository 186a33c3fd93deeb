import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Proof, Report } from '../report.ts';
import { sampleFinding, sampleReport } from '../samples/report.ts';
import { uniqueFaults } from './compare.ts';
import { faultKey } from './faults.ts';

/** How often, of all faults of all pages, what is the same is known again. */
const leastSurvival = 0.95;

const word = fc.constantFrom(
  ...[
    'app',
    'main',
    'logo',
    'vendor',
    'header',
    'TextArea',
    'data-grid',
    'jquery-3.7.1',
    'photo2',
    'polyfills',
    'style',
  ],
  ...['runtime~main', 'banner_top', 'README', 'es2015', 'footer', 'carousel', 'icons', 'bootstrap', 'welcome'],
);
const of = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const [digits, lower] = ['0123456789', 'abcdefghijklmnopqrstuvwxyz'];

/** Hashes as bundlers and version control make them. */
const hash = fc.oneof(
  of(`${digits}abcdef`, 8),
  of(`${digits}abcdef`, 20),
  of(`${digits}abcdef`, 32),
  of(`${digits}${lower}${lower.toUpperCase()}-_`, 8),
  of(`${lower.toUpperCase()}234567`, 8),
  of(digits, 10),
);

interface File {
  readonly name: string;
  /** Where it has one. */
  readonly hashed: boolean;
  readonly ending: string;
  readonly folder: string;
}

const file: fc.Arbitrary<File> = fc.record({
  name: word,
  hashed: fc.boolean(),
  ending: fc.constantFrom('js', 'css', 'png', 'min.js', 'woff2'),
  folder: fc.constantFrom('', 'assets/', 'wp-content/themes/twentytwenty/', '2024/11/'),
});

const destinations = ['image', 'script', 'style', 'font'] as const;
const proofs = fc.uniqueArray(fc.record({ file, destination: fc.constantFrom(...destinations) }), {
  selector: ({ file: { folder, name, hashed, ending }, destination }) =>
    [folder, name, hashed, ending, destination].join(' '),
  minLength: 1,
  maxLength: 12,
});

/** What differs between two visits to the same page. */
const visit = fc.record({
  hash,
  separator: fc.constantFrom('.', '-'),
  query: fc.option(fc.webQueryParameters(), { nil: undefined }),
  fragment: fc.option(fc.webFragments(), { nil: undefined }),
  line: fc.nat(5_000),
  column: fc.nat(200),
  place: fc.nat(40),
  count: fc.nat(9),
});
type Visit = typeof visit extends fc.Arbitrary<infer V> ? V : never;

function proofOf({ name, hashed, ending, folder }: File, destination: string, at: Visit, separator: string): Proof {
  const end = [...(at.query ? [`?${at.query}`] : []), ...(at.fragment ? [`#${at.fragment}`] : [])].join('');
  return {
    text: at.count > 1 ? `${destination} (${at.count} times)` : destination,
    url: `http://cdn.example/${folder}${name}${hashed ? `${separator}${at.hash}` : ''}.${ending}${end}`,
    selector: `main > img:nth-of-type(${at.place + 1})`,
    source: { url: `https://site.example/${end}`, line: at.line, column: at.column },
  };
}

const reportOn = (proof: readonly Proof[], page: string): Report => ({
  ...sampleReport,
  requestedUrl: page,
  findings: [{ ...sampleFinding, proof: [...proof] }],
});

/** A page, as it was visited first and again: what it loads is the same, and nothing else has to be. */
const page = fc
  .tuple(proofs, fc.infiniteStream(visit), fc.constantFrom('.', '-'), fc.nat())
  .map(([all, visits, separator, turn]) => {
    const proofsNow = () =>
      all.map(({ file: loaded, destination }) => proofOf(loaded, destination, visits.next().value, separator));
    const first = proofsNow();
    const again = proofsNow();
    const start = turn % again.length;
    return {
      size: all.length,
      before: reportOn(first, 'https://site.example/shop'),
      after: reportOn([...again.slice(start), ...again.slice(0, start)].reverse(), `https://site.example/shop?${turn}`),
    };
  });

const keysOf = (report: Report): readonly string[] => uniqueFaults([report]).map(faultKey);

test('faults are known again after another build and another visit, and no two are taken for one', () => {
  const pages = fc.sample(page, { numRuns: 2_000, seed: 19 });
  let [faults, survived, distinct] = [0, 0, 0];
  for (const { size, before, after } of pages) {
    const known = new Set(keysOf(before));
    faults += size;
    distinct += known.size;
    survived += keysOf(after).filter((key) => known.has(key)).length;
  }
  expect(faults).toBeGreaterThan(5_000);
  expect(survived / faults).toBeGreaterThanOrEqual(leastSurvival);
  expect(distinct / faults).toBeGreaterThan(0.999);
});

test('the count notices when hashes are not recognised', () => {
  const { before, after } = {
    before: reportOn([{ url: 'http://cdn.example/app.first.js' }], 'https://site.example/'),
    after: reportOn([{ url: 'http://cdn.example/app.second.js' }], 'https://site.example/'),
  };
  expect(keysOf(before)).not.toEqual(keysOf(after));
});
