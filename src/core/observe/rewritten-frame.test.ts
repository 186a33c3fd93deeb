import { expect, test } from 'vitest';
import { newVisit } from '../reduce/visits.ts';
import type { Visit } from '../visit.ts';
import { rewrittenFrame } from './rewritten-frame.ts';

const frame = (url: string, parent = 'top') => ({ url, parent, upgradesByPolicy: false });
const visitWith = (change: Partial<Visit>): Visit => ({ ...newVisit('https://a.test/', 1), ...change });

test.each([
  ['a frame that shows it', { frames: { inner: frame('https://r.test/x?y') } }, 'http://r.test/x?y'],
  ['a frame on its way', { pendingFrames: { 3: frame('https://r.test/x') } }, 'http://r.test/x'],
  ['a frame of another document', { frames: { inner: frame('https://r.test/x', 'other') } }, undefined],
  ['a frame of another origin', { frames: { inner: frame('https://r.test:8443/x') } }, undefined],
  ['two frames', { frames: { a: frame('https://r.test/x'), b: frame('https://r.test/y') } }, undefined],
  ['no frame', {}, undefined],
])('finds what was written for %s', (_what, change, url) => {
  expect(rewrittenFrame('http://r.test', 'top', visitWith(change))).toBe(url);
});
