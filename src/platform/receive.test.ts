import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnHandlers, ScriptHandlers } from './receive.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;
const listeners: Listener[] = [];
vi.mock('./browser.ts', () => ({
  browser: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));
vi.mock('./log-error.ts', () => ({ logError: vi.fn() }));
const { receiveFromOwn, receiveFromScripts } = await import('./receive.ts');

beforeEach(() => {
  listeners.length = 0;
});
/** What a message is answered with; undefined where it is left to others. */
function deliver(message: unknown, sender: object): Promise<unknown> | undefined {
  let isTaken: unknown;
  const answer = new Promise((respond) => {
    isTaken = listeners[0]?.(message, sender, respond);
  });
  return isTaken === true ? answer : undefined;
}

describe('a message from our own pages', () => {
  const own = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
  const ask = { name: 'deep-audit', body: { tabId: 7 } };
  const heard = vi.fn(async () => {});
  beforeEach(() => {
    heard.mockClear();
    const handlers: Partial<OwnHandlers> = { 'deep-audit': { schema: v.object({ tabId: v.number() }), handle: heard } };
    // No test sends another message of ours.
    receiveFromOwn(handlers as OwnHandlers);
  });

  test('is answered', async () => {
    await deliver(ask, own);
    expect(heard).toHaveBeenCalledWith({ tabId: 7 });
  });

  test.each([
    ['a content script', { id: 'ours', url: 'https://evil.example/' }],
    ['a page whose address only looks like ours', { id: 'ours', url: 'https://chrome-extension.example/ours/' }],
    ['another extension', { id: 'theirs', url: 'chrome-extension://ours/popup.html' }],
    ['nobody', {}],
  ])('is ignored when it comes from %s', (_name, sender) => {
    expect(deliver(ask, sender)).toBeUndefined();
    expect(heard).not.toHaveBeenCalled();
  });

  test('is refused when it is malformed', async () => {
    const refusal = 'The message deep-audit is malformed.';
    expect(await deliver({ name: 'deep-audit', body: { tabId: 'seven' } }, own)).toEqual({ refusal });
    expect(heard).not.toHaveBeenCalled();
  });

  test('is answered with the reason where its work fails', async () => {
    heard.mockRejectedValueOnce(new Error('This list is full.'));
    expect(await deliver(ask, own)).toEqual({ refusal: 'This list is full.' });
  });

  test.each([
    undefined,
    null,
    'deep-audit',
    { name: 'other', body: {} },
    { name: 'toString', body: {} },
    { name: 7, body: {} },
  ])('is ignored when it is %j', (message) => {
    expect(deliver(message, own)).toBeUndefined();
  });
});

describe('a message from a page', () => {
  const sender = { id: 'ours', url: 'https://a.example/', tab: { id: 3 }, frameId: 0, documentId: 'd1' };
  const heard = vi.fn(async () => {});
  const refused = vi.fn(async () => {});
  beforeEach(() => {
    heard.mockReset();
    heard.mockResolvedValue();
    refused.mockClear();
    const schema = v.object({ answer: v.picklist(['switch', 'dismiss']), nonce: v.string() });
    const handlers: Partial<ScriptHandlers> = { 'prompt-answer': { schema, handle: heard, refuse: refused } };
    // No test sends another message of a script.
    receiveFromScripts(handlers as ScriptHandlers);
  });

  test('is about the tab and document that the browser names, whatever it claims', async () => {
    await deliver({ name: 'prompt-answer', body: { answer: 'switch', nonce: 'n', tabId: 99 } }, sender);
    expect(heard).toHaveBeenCalledWith(
      { answer: 'switch', nonce: 'n' },
      { tabId: 3, frameId: 0, documentId: 'd1', url: 'https://a.example/' },
    );
  });

  test('is answered once its work is done, and not before', async () => {
    let finish = (): void => {};
    heard.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    let answer: unknown;
    void Promise.resolve(deliver({ name: 'prompt-answer', body: { answer: 'switch', nonce: 'n' } }, sender)).then(
      (value) => {
        answer = value;
      },
    );
    await vi.waitUntil(() => heard.mock.calls.length === 1);
    expect(answer).toBeUndefined();
    finish();
    await vi.waitUntil(() => answer === true);
  });

  test('that is malformed is refused, and so is said, of the document that sent it', async () => {
    expect(await deliver({ name: 'prompt-answer', body: { answer: 'explode', nonce: 'n' } }, sender)).toBe(false);
    expect(heard).not.toHaveBeenCalled();
    expect(refused).toHaveBeenCalledWith(expect.objectContaining({ tabId: 3, documentId: 'd1' }));
  });

  test('whose work fails was not taken in', async () => {
    heard.mockRejectedValue(new Error('full'));
    expect(await deliver({ name: 'prompt-answer', body: { answer: 'switch', nonce: 'n' } }, sender)).toBe(false);
    expect(refused).not.toHaveBeenCalled();
  });

  test.each([
    ['it comes from no tab', { name: 'prompt-answer', body: { answer: 'switch', nonce: 'n' } }, { id: 'ours' }],
    [
      'another extension sends it',
      { name: 'prompt-answer', body: { answer: 'switch', nonce: 'n' } },
      { ...sender, id: 'theirs' },
    ],
  ])('is ignored when %s', async (_name, message, from) => {
    await deliver(message, from);
    expect(heard).not.toHaveBeenCalled();
  });
});
