import { expect, test } from 'vitest';
import { fields } from '../rules/samples/header-fields.ts';
import { isLeaf } from './media-type.ts';

const stating = (value: string) => fields('content-type', value);

test.each(['application/pdf', 'Image/PNG', 'text/plain; charset=utf-8', 'video/mp4', 'application/json'])(
  '%s asks for nothing else',
  (type) => {
    expect(isLeaf(stating(type))).toBe(true);
  },
);

test.each(['text/html', 'application/xhtml+xml', 'image/svg+xml', 'text/xml', 'multipart/x-mixed-replace', ''])(
  '%j may ask for more',
  (type) => {
    expect(isLeaf(stating(type))).toBe(false);
  },
);

test('what states no kind may ask for more', () => {
  expect(isLeaf([])).toBe(false);
});
