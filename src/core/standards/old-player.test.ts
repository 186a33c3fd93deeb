import { expect, test } from 'vitest';
import { playerFor } from './old-player.ts';

test.each([
  ['http://www.youtube.com/v/ID', 'http://www.youtube.com/embed/ID'],
  ['http://youtube-nocookie.com/v/ID?rel=0', 'http://youtube-nocookie.com/embed/ID?rel=0'],
  ['https://www.youtube.com/v/ID&hl=en&fs=1', 'https://www.youtube.com/embed/ID?hl=en&fs=1'],
  ['http://www.youtube.com/v/ID&hl=en?fs=1', 'http://www.youtube.com/embed/ID?hl=en&fs=1'],
  ['http://www.youtube.com/embed/ID', 'http://www.youtube.com/embed/ID'],
  ['http://youtube.com.test/v/ID', 'http://youtube.com.test/v/ID'],
  ['http://r.test/v/ID', 'http://r.test/v/ID'],
])('%s is asked for as %s', (written, asked) => {
  expect(playerFor(written)).toBe(asked);
});
