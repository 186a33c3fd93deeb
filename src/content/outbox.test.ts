import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToldBatch } from '../core/events.ts';

const sendMessage = vi.fn<(message: { body: ToldBatch }) => Promise<boolean | undefined>>();

class FakeDocument {
  get readyState(): string {
    return 'complete';
  }
  querySelectorAll(): Element[] {
    return [];
  }
}
vi.stubGlobal('Element', class {});
vi.stubGlobal('document', new FakeDocument());
vi.stubGlobal('location', { href: `https://a.test/?${'x'.repeat(3_000_000)}` });
vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });

type Outbox = typeof import('./outbox.ts');
let outbox: Outbox;
let sent: ToldBatch[];

beforeEach(async () => {
  vi.resetModules();
  outbox = await import('./outbox.ts');
  sent = [];
  answer(true);
});

/** From now on the worker answers so; what it takes in is sent. */
function answer(taken: boolean | undefined | Error): void {
  sendMessage.mockReset().mockImplementation(async ({ body }) => {
    if (taken instanceof Error) throw taken;
    if (taken) sent.push(body);
    return taken;
  });
}

const field = (selector: string, html = '<input>') => ({ collects: 'password', selector, html }) as const;
const tellFields = (count: number, from = 0): void => {
  for (let i = from; i < from + count; i++) outbox.tell('fields', `${i}`, field(`#f${i}`));
};
const told = (): string[] => sent.flatMap(({ fields = [] }) => fields.map(({ selector }) => selector));
const cuts = (): unknown => sent.at(-1)?.cuts;

describe('what a frame tells', () => {
  test('is told once, and again when it changes', async () => {
    tellFields(2);
    await outbox.flush();
    tellFields(2);
    outbox.tell('fields', '1', field('#f1', '<input id="x">'));
    await outbox.flush();
    expect(told()).toEqual(['#f0', '#f1', '#f1']);
  });

  test('comes in messages of limited size, with an address of limited length', async () => {
    for (let i = 0; i < 600; i++) outbox.tell('fields', `${i}`, field('€'.repeat(160), '€'.repeat(160)));
    await outbox.flush();
    expect(told()).toHaveLength(600);
    for (const batch of sent) expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(64_000);
    expect(sent.every(({ fields = [] }) => fields.length <= 300)).toBe(true);
    expect(sent.map(({ number }) => number)).toEqual(sent.map((_, i) => i + 1));
  });

  test('is counted where there is too much of it', async () => {
    tellFields(605);
    await outbox.flush();
    expect(told()).toHaveLength(600);
    expect(cuts()).toEqual([{ part: 'fields', reason: 'limit', count: 5 }]);
  });

  test('takes no more room when everything is said once more', async () => {
    tellFields(600);
    await outbox.flush();
    outbox.repeatAll();
    await outbox.flush();
    tellFields(1, 600);
    await outbox.flush();
    expect(told()).toHaveLength(1_200);
    expect(cuts()).toEqual([{ part: 'fields', reason: 'limit', count: 1 }]);
  });
});

describe('what nobody has taken in', () => {
  test.each([
    ['the worker died', undefined],
    ['nobody listens', new Error('Could not establish connection. Receiving end does not exist.')],
  ])('is told again where %s', async (_, response) => {
    answer(response);
    tellFields(1);
    await outbox.flush();
    expect(sendMessage).toHaveBeenCalledTimes(4);
    answer(true);
    await outbox.flush();
    expect(told()).toEqual(['#f0']);
    expect(cuts()).toEqual([]);
  });

  test.each([
    ['the worker refuses it', false],
    ['the browser refuses it', new Error('Message length exceeded maximum allowed length.')],
  ])('is counted where %s, and does not hold up the rest', async (_, response) => {
    answer(response);
    tellFields(1);
    const flushed = outbox.flush();
    answer(true);
    await flushed;
    tellFields(1, 1);
    await outbox.flush();
    expect(told()).toContain('#f1');
    expect(cuts()).toEqual([{ part: 'fields', reason: 'size', count: 1 }]);
  });
});

test('a part that fails is counted once, and the others go on', async () => {
  for (let i = 0; i < 3; i++) {
    outbox.guard('forms', () => {
      throw new TypeError('querySelector is not a function');
    });
  }
  outbox.guard('fields', () => tellFields(1));
  await outbox.flush();
  expect(told()).toEqual(['#f0']);
  expect(cuts()).toEqual([{ part: 'forms', reason: 'error', count: 1 }]);
});
