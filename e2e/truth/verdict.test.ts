import { expect, test } from 'vitest';
import type { Sighting } from './alone/record.ts';
import { plan } from './plan.ts';
import { subjectOf, type TruthCase } from './truth-case.ts';
import { verdictOn } from './verdict.ts';

const img = caseWith('img-src.top.none.direct.named');
const url = subjectOf(img);
const secure = url.replace('http:', 'https:');
const seen = (kind: Sighting['kind'], address: string): Sighting => ({ url: address, kind, by: 'test' });
const arrival = (address: string) => ({ url: address, at: 0 });
const outcomesOf = (
  truthCase: TruthCase,
  sightings: readonly Sighting[],
  arrivals: readonly { url: string; at: number }[] = [],
) => [...verdictOn(truthCase, sightings, arrivals)].map(([address, outcomes]) => [address, ...outcomes]);

test('an upgrade counts once the upgraded request is made', () => {
  expect(outcomesOf(img, [seen('upgraded', url)])).toEqual([]);
  expect(outcomesOf(img, [seen('upgraded', url), seen('asked', secure)])).toEqual([[url, 'upgraded']]);
});

test('what arrived unencrypted was loaded, whatever the browser says of it', () => {
  expect(outcomesOf(img, [seen('warned', url)], [arrival(url)])).toEqual([[url, 'loaded']]);
});

test('a request that is refused without a word is known by the page that was refused', () => {
  const refusal = seen('asked', 'https://img-src.top.none.direct.named.truth.test/refused');
  expect(outcomesOf(img, [refusal])).toEqual([[url, 'blocked']]);
});

test('two attempts with two ends are both true', () => {
  const sightings = [seen('blocked', url), seen('upgraded', url), seen('asked', secure)];
  expect(outcomesOf(img, sightings)).toEqual([[url, 'blocked', 'upgraded']]);
});

test('a secure request for what the page wrote insecure was upgraded, with or without a word', () => {
  expect(outcomesOf(img, [seen('asked', secure)], [arrival(secure)])).toEqual([[url, 'upgraded']]);
});

test('a secure request for what the page wrote secure says nothing', () => {
  const truthCase = caseWith('protocol-relative.top.none.direct.named');
  const asked = subjectOf(truthCase).replace('http:', 'https:');
  expect(outcomesOf(truthCase, [seen('asked', asked)], [arrival(asked)])).toEqual([]);
});

test('under an upgrading policy a secure request was written insecure', () => {
  const truthCase = caseWith('script.top.uir-header.direct.named');
  const subject = subjectOf(truthCase);
  expect(outcomesOf(truthCase, [], [arrival(subject.replace('http:', 'https:'))])).toEqual([
    [subject, 'upgraded-by-policy'],
  ]);
});

test('a redirect that the browser refuses to follow blocks where it leads', () => {
  const truthCase = caseWith('script.top.none.redirected.named');
  const refused = seen('blocked', `https://go.test/${truthCase.id}/subject.js`);
  expect(outcomesOf(truthCase, [refused])).toEqual([[subjectOf(truthCase), 'blocked']]);
});

test('loopback is never insecure', () => {
  const truthCase = caseWith('img-src.top.none.direct.loopback-ip');
  const subject = subjectOf(truthCase);
  expect(outcomesOf(truthCase, [seen('asked', subject)], [arrival(subject)])).toEqual([]);
});

function caseWith(id: string): TruthCase {
  const found = plan.find((truthCase) => truthCase.id === id);
  if (found === undefined) throw new Error(`The plan has no case ${id}.`);
  return found;
}

test('the handshake of a WebSocket is that WebSocket, whatever scheme the record has for it', () => {
  const truthCase = caseWith('websocket.top.uir-header.direct.named');
  const subject = subjectOf(truthCase);
  expect(outcomesOf(truthCase, [seen('asked', subject.replace('ws:', 'https:'))])).toEqual([
    [subject, 'upgraded-by-policy'],
  ]);
});
