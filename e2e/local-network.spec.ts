import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportThat } from './harness/reports.ts';
import { answering, browsers, localPort, openWorld, type World } from './harness/world.ts';
import { resource, securePage } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const title = 'A page of the internet that uses the local network';
const page = (body: string) => securePage({ title, body });
const image = (base: string): string => `<img src="${base}/picture.svg" alt="">`;
const script = (base: string): string => `<script>fetch('${base}/state').catch(() => undefined)</script>`;
const loopback = 'http://localhost:8083';
const device = `https://printer.local:${localPort}`;
const elsewhere = 'https://device.public.test:8082';
const svg = resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
const state = resource('application/json', '{}');

const site = defineCase({
  id: 'local-network',
  title,
  start: 'https://local-network.test/',
  answers: {
    'https://local-network.test/': page(''),
    'https://local-network.test/image': page(image(loopback)),
    'https://local-network.test/fetch': page(script(loopback)),
    'https://local-network.test/device': page(script(device)),
    'https://local-network.test/name': page(script(elsewhere)),
    ...Object.fromEntries(
      [loopback, device, elsewhere].flatMap((base) => [
        [`${base}/picture.svg`, svg],
        [`${base}/state`, state],
      ]),
    ),
  },
  expect: { verdict: 'secure' },
});

const failing = (severity: string, text: string, url: string) => ({
  findings: expect.arrayContaining([
    expect.objectContaining({
      rule: 'local-network-request',
      outcome: 'fail',
      severity,
      proof: [expect.objectContaining({ text, url })],
    }),
  ]),
});

const refused = 'not permitted and therefore not sent';
const waiting = 'no answer yet: the browser may be asking for permission';

describe.each(browsers)('%s: a page of the internet', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [site], isOnInternet: true, ...answering(false) });
  });
  afterAll(() => world?.close());

  const visited = async (path: string, shows: object): Promise<void> => {
    const tab = await world.driver.openTab();
    world.arrivals.length = 0;
    await tab.visit(`https://local-network.test/${path}`, 3_000);
    await reportThat(world.driver, tab.id, shows);
    await tab.close();
  };
  const sent = (): string[] =>
    world.arrivals.map(({ url }) => url).filter((url) => !url.includes('local-network.test'));
  // Nobody can answer headless Chromium's question, so it takes the answer for a no; Firefox waits for one.
  const unanswered = browser === 'chromium' ? refused : waiting;

  test('that asks for nothing of the kind passes', async () => {
    await visited('', {
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'local-network-request', outcome: 'pass' })]),
    });
  });

  test('does not get an image from this machine', async () => {
    await visited('image', failing('moderate', `image, ${unanswered}`, `${loopback}/picture.svg`));
    expect(sent()).toEqual([]);
  });

  test('does not get an answer from a program on this machine', async () => {
    await visited('fetch', failing('minor', `fetch, ${unanswered}`, `${loopback}/state`));
    expect(sent()).toEqual([]);
  });

  test('does not get an answer over HTTPS from a device that the visitor does not permit', async () => {
    await visited('device', failing('minor', `fetch, ${refused}`, `${device}/state`));
    expect(sent()).toEqual([]);
  });

  test('nor from one that only the browser knows to be local', async () => {
    await visited('name', failing('minor', `fetch, ${refused}`, `${elsewhere}/state`));
    expect(sent()).toEqual([]);
  });
});

test('Firefox: what the visitor permits is sent, and said to be asked for', async () => {
  const world = await openWorld('firefox', { cases: [site], isOnInternet: true, ...answering(true) });
  try {
    const tab = await world.driver.openTab();
    await tab.visit('https://local-network.test/device', 3_000);
    await reportThat(world.driver, tab.id, failing('minor', 'fetch', `${device}/state`));
    expect(world.arrivals.map(({ url }) => url)).toContain(`${device}/state`);
  } finally {
    await world.close();
  }
});
