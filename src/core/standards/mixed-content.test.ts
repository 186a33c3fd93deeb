import { describe, expect, test } from 'vitest';
import { destinations } from '../report.ts';
import { categoryOf } from './mixed-content.ts';

describe('the category of an insecure request', () => {
  test.each(['image', 'audio', 'video'] as const)('%s from a named host is upgradeable in both browsers', (kind) => {
    expect(categoryOf(kind, 'res.test', 'chromium')).toBe('upgradeable');
    expect(categoryOf(kind, 'res.test', 'firefox')).toBe('upgradeable');
  });

  test.each(['192.0.2.5', '10.1.2.3', '[2001:db8::1]'])('an image from %s is blockable in Chromium only', (host) => {
    expect(categoryOf('image', host, 'chromium')).toBe('blockable');
    expect(categoryOf('image', host, 'firefox')).toBe('upgradeable');
  });

  test('a favicon is blockable in Chromium, upgradeable in Firefox', () => {
    expect(categoryOf('favicon', 'res.test', 'chromium')).toBe('blockable');
    expect(categoryOf('favicon', 'res.test', 'firefox')).toBe('upgradeable');
  });

  const others = destinations.filter((kind) => !['image', 'audio', 'video', 'favicon'].includes(kind));
  test.each(others)('%s is blockable', (kind) => {
    expect(categoryOf(kind, 'res.test', 'chromium')).toBe('blockable');
    expect(categoryOf(kind, 'res.test', 'firefox')).toBe('blockable');
  });
});
