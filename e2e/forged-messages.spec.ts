import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { reportSchema } from '../src/core/report-schema.ts';
import type { OwnMessages } from '../src/platform/messages.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const patience = { settle: 1_000, timeout: 30_000, deep: false };
const victim = 'https://clean.test/';

/** Everything that only our own pages may say; a new message does not compile until it is here. */
const ownMessages: Readonly<Record<keyof OwnMessages, object>> = {
  'read-report': {},
  'switch-to-https': {},
  'dismiss-offer': {},
  'ask-over-https': { samePort: true },
  'look-again': {},
  'show-element': { frameUrl: victim, selector: 'body' },
  'ask-hosts': {},
  'second-look': {},
  'stop-waiting': {},
  'connection-seen': { url: victim, tls: { protocol: 'TLSv1', state: 'broken', weaknesses: [] } },
  'deep-audit': {},
  'always-upgrade': {},
  'read-settings': {},
  'change-settings': { change: { type: 'every-site', on: true } },
};

/** Expressions for bodies that no content script of ours would send. */
const malformed: readonly string[] = [
  ...['undefined', 'null', '0', '"text"', '[]', '{}', 'true'],
  ...['{ declarations: NaN }', '{ declarations: null }', '{ declarations: {} }', '{ declarations: { length: 1e9 } }'],
  'JSON.parse(`{ "__proto__": { "declarations": [] }, "constructor": { "prototype": {} } }`)',
  '{ ...empty, forms: [{ url: 1, method: -1, collects: "password", element: NaN }] }',
  '{ ...empty, forms: Array.from({ length: 100_000 }, (_, i) => ({ url: "http://a.test/" + i })) }',
  '{ ...empty, ports: [{ origin: "https://a.test", port: -1, use: "link" }, { port: NaN }, { port: Infinity }] }',
  '{ ...empty, tabId: 1, frameId: 0, documentId: "another", url: "https://bank.test/" }',
  '{ ...empty, timing: [[[[[[[[[[]]]]]]]]]] }',
  '{ violations: "x".repeat(5_000_000) }',
  '{ violations: Array.from({ length: 100_000 }, () => ({ blockedURI: "http://a.test/", count: -1 })) }',
  '{ answer: "everything" }',
  '{ answer: ["switch"] }',
];

describe.each(browsers)('a content script that an attacker has taken over, in %s', (browser) => {
  let world: World;
  let attacked: DrivenTab;
  beforeAll(async () => {
    world = await openWorld(browser);
    attacked = await world.driver.openTab();
  });
  afterAll(() => world.close());

  /** Sends messages as the content script of the tab would; each answer is told as JSON, or as `refused`. */
  const sendFromPage = async (messages: string): Promise<string[]> => {
    const send = `async () => {
      const empty = { declarations: [], timing: [], forms: [], fields: [], references: [], ports: [] };
      const answers = [];
      for (const message of ${messages}) {
        const answer = chrome.runtime.sendMessage(message);
        answers.push(await answer.then((value) => JSON.stringify(value) ?? 'nothing', () => 'refused'));
      }
      return answers;
    }`;
    const injection = `{ target: { tabId: ${attacked.id} }, func: ${send} }`;
    // The function returns a list of texts, which is what the browser passes on.
    return (await world.driver.evaluate(
      `browser.scripting.executeScript(${injection}).then(([{ result, error }]) => result ?? [String(error)])`,
    )) as string[];
  };
  const decisions = (): Promise<unknown> => world.driver.ask('read-settings', {});

  test('cannot say what only our own pages may say', async () => {
    const { driver } = world;
    await visitAddress(driver, attacked, victim, patience);
    const other = await driver.openTab();
    const before = await visitAddress(driver, other, 'https://hsts-missing.test/', patience);
    const settings = await decisions();

    const messages = Object.entries(ownMessages).map(([name, body]) => ({ name, body: { tabId: other.id, ...body } }));
    const answers = await sendFromPage(JSON.stringify(messages));

    expect(answers).toHaveLength(messages.length);
    for (const answer of answers) expect(['nothing', 'null', 'refused']).toContain(answer);
    expect(await decisions()).toEqual(settings);
    expect(await driver.ask('read-report', { tabId: other.id })).toEqual(before);
    await other.close();
  });

  test('breaks and changes nothing with messages of any shape', async () => {
    const { driver } = world;
    const before = await visitAddress(driver, attacked, victim, patience);
    const other = await driver.openTab();
    const beside = await visitAddress(driver, other, 'https://hsts-missing.test/', patience);
    const settings = await decisions();

    const names = ['page-batch', 'page-violations', 'prompt-answer', '__proto__', 'constructor', ''];
    const bodies = `[${malformed.map((body) => `(${body})`).join(', ')}]`;
    const shapes = `[undefined, null, 7, 'text', [], {}, { name: 'page-batch' }, { body: {} }]`;
    await sendFromPage(
      `[...${shapes}, ...${JSON.stringify(names)}.flatMap((name) => ${bodies}.map((body) => ({ name, body })))]`,
    );

    // What was refused might have told of anything, so it is counted; of what was seen nothing changes.
    const after = v.parse(reportSchema, await driver.ask('read-report', { tabId: attacked.id }));
    expect(after.insecureRequests.omitted).toBeGreaterThan(before.insecureRequests.omitted);
    for (const same of ['url', 'connection', 'hsts', 'forms', 'references', 'ports'] as const)
      expect(after[same]).toEqual(before[same]);
    expect(await driver.ask('read-report', { tabId: other.id })).toEqual(beside);
    await other.close();
    expect(await decisions()).toEqual(settings);
    const fresh = await driver.openTab();
    expect((await visitAddress(driver, fresh, victim, patience)).verdict).toBe('secure');
    await fresh.close();
  });

  test('breaks nothing with whatever chance makes of the lists that content scripts send', async () => {
    const { driver } = world;
    await visitAddress(driver, attacked, victim, patience);
    const anything = fc.anything({
      withNullPrototype: false,
      values: [fc.string(), fc.double(), fc.constant('__proto__')],
    });
    const batch = fc.record(
      Object.fromEntries(
        ['declarations', 'timing', 'forms', 'fields', 'references', 'ports', 'cuts', 'number'].map((list) => [
          list,
          anything,
        ]),
      ),
      { requiredKeys: [] },
    );
    const messages = fc.sample(batch, { numRuns: 300, seed: 14 }).map((body) => ({ name: 'page-batch', body }));
    const answers = await sendFromPage(JSON.stringify(messages));
    expect(answers).toHaveLength(messages.length);

    const fresh = await driver.openTab();
    expect((await visitAddress(driver, fresh, victim, patience)).verdict).toBe('secure');
    expect((await visitAddress(driver, attacked, victim, patience)).verdict).toBe('secure');
    await fresh.close();
  });
});
