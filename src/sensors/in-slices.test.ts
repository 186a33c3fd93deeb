import { expect, test } from 'vitest';
import { indexSource } from '../core/source/locate.ts';
import { inSlices } from './in-slices.ts';

test.each([
  ['elements', '<p class="a"><img src="http://r.test/a">'.repeat(50_000)],
  ['a style sheet', `<style>${'a { background: url(http://r.test/a) } '.repeat(50_000)}</style>`],
])('a long source of %s lets other tasks have their turn', async (_what, text) => {
  let turns = 0;
  let isOver = false;
  const others = (): void => {
    turns += 1;
    if (!isOver) setImmediate(others);
  };
  setImmediate(others);
  await indexSource({ url: 'https://a.test/', text });
  const unpaused = turns;
  await indexSource({ url: 'https://a.test/', text }, { pause: inSlices() });
  isOver = true;
  expect(unpaused).toBe(0);
  expect(turns).toBeGreaterThan(1);
});
