import { describe, expect, test } from 'vitest';
import type { TabEvent } from '../events.ts';
import { limits } from '../limits.ts';
import { reduce } from '../reduce.ts';
import { emptyTabState, type TabState, type Visit } from '../visit.ts';

const page: TabEvent = {
  ...{ type: 'committed', document: 'd1', url: 'https://a.test/', byClient: false, restored: false, at: 1 },
};
const started = (frame: number, url = 'https://a.test/frame'): TabEvent => ({
  ...{ type: 'frame-started', parent: 'd1', frame, url },
});
const committed = (frame: number): TabEvent => ({
  ...{ type: 'frame-committed', document: `f${frame}`, parent: 'd1', frame, url: 'https://a.test/frame' },
});
const failed = (frame: number, url: string): TabEvent => ({ type: 'frame-failed', parent: 'd1', frame, url });
const seen = (document: string, url: string): TabEvent => ({
  ...{ type: 'request-seen', document, url, kind: 'image', how: 'answered' },
});
const many = Array.from({ length: 200 }, (_, index) => index + 1);
const visitAfter = (...events: readonly TabEvent[]): Visit =>
  events.reduce<TabState>(reduce, emptyTabState).visits[0] ?? expect.fail('nothing is shown');

describe('frames that come and go', () => {
  test('leave room for those that come after them', () => {
    const { frames, cuts } = visitAfter(page, ...many.flatMap((frame) => [started(frame), committed(frame)]));
    expect(Object.keys(frames)).toHaveLength(limits.framesPerDocument);
    expect(Object.hasOwn(frames, 'd1') && Object.hasOwn(frames, 'f200')).toBe(true);
    expect(cuts).toEqual([]);
  });

  test('are kept as long as something is known of them; what then finds no room is counted', () => {
    const events = many.flatMap((frame) => [committed(frame), seen(`f${frame}`, `http://r.test/${frame}`)]);
    const { frames, cuts, observations } = visitAfter(page, ...events);
    // The page itself has a place, too.
    const count = many.length - limits.framesPerDocument + 1;
    expect(cuts).toEqual([{ frame: '', part: 'frames', reason: 'limit', count }]);
    expect(observations.items.every(({ frame }) => Object.hasOwn(frames, frame))).toBe(true);
  });

  test('and do not arrive leave no trace but their start, where it was insecure', () => {
    const plain = many.map((frame) => started(frame, `http://r.test/${frame}`));
    const { pendingFrames, observations } = visitAfter(page, ...plain, ...many.map((frame) => started(frame + 200)));
    expect(Object.keys(pendingFrames)).toHaveLength(limits.framesPerDocument);
    expect(observations.items).toHaveLength(200);
  });

  test('and fail are no longer under way', () => {
    const url = 'http://r.test/';
    const { pendingFrames, observations } = visitAfter(page, started(5, url), failed(5, url));
    expect(pendingFrames).toEqual({});
    expect(observations.items.map(({ how }) => how)).toEqual(['started', 'failed']);
  });
});
