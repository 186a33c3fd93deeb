import { expect, test } from 'vitest';
import { seenAs } from '../report.ts';
import { wellMadeEnds } from './samples/ends.ts';
import { siblingNames } from './sibling-names.ts';
import type { SiteEnd } from './site-report-schema.ts';

const certified = (names: readonly string[], namesOmitted?: number): readonly SiteEnd[] =>
  wellMadeEnds.map((end) => {
    if (!('report' in end)) return end;
    const certificate = {
      subject: '',
      issuer: '',
      notBefore: '',
      notAfter: '',
      fingerprint: '',
      trusted: true,
      chain: 1,
    };
    const omitted = namesOmitted === undefined ? {} : { namesOmitted };
    return {
      ...end,
      report: { ...end.report, certificate: seenAs({ ...certificate, names: [...names], ...omitted }) },
    };
  });

test('names come from links first, then from the certificate, each once and in order', () => {
  const ends = certified(['site.example', 'www.site.example', 'mail.site.example', 'shop.site.example']);
  expect(siblingNames('site.example', ends, ['Shop.site.example.', 'blog.site.example'])).toEqual({
    names: [
      { host: 'blog.site.example', from: 'link' },
      { host: 'shop.site.example', from: 'link' },
      { host: 'mail.site.example', from: 'certificate' },
    ],
    omitted: 0,
  });
});

test.each([
  ['another site', 'other.example'],
  ['one that only ends alike', 'evilsite.example'],
  ['a wildcard', '*.site.example'],
  ['an end', 'www.site.example'],
  ['nothing', ''],
  ['no host name', 'a b.site.example'],
  ['an empty label', '..site.example'],
])('%s is no other name of the site', (_name, host) => {
  expect(siblingNames('site.example', certified([host]), [host]).names).toEqual([]);
});

test('of very many names the first are looked at, and the others counted', () => {
  const many = Array.from({ length: 50 }, (_, index) => `host-${index}.site.example`);
  const { names, omitted } = siblingNames('site.example', certified([], 7), many);
  expect(names).toHaveLength(20);
  expect(omitted).toBe(30 + 7);
});

test('an address has no other names', () => {
  expect(siblingNames(undefined, [], ['shop.site.example'])).toEqual({ names: [], omitted: 0 });
});
