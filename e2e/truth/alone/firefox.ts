import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { firefoxPreferences } from '../../../src/cli/drivers/firefox.ts';
import { trustAuthorities } from '../../../src/cli/drivers/trust-authorities.ts';
import { startOf } from '../truth-case.ts';
import type { Recorder, Sighting, Surroundings } from './record.ts';
import { Sightings } from './sightings.ts';

const longest = 15_000;

/** Firefox by itself: its record is its console, and the requests that it shows to WebDriver BiDi. */
export async function openFirefox({ executable, authorities, address, portMap }: Surroundings): Promise<Recorder> {
  const profile = await mkdtemp(join(tmpdir(), 'portcullis-truth-'));
  await trustAuthorities(profile, authorities);
  const browser = await launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: firefoxPreferences({
      executable,
      extension: '',
      headless: true,
      authorities,
      resolveAll: address,
      portMap,
      browserArgs: [],
    }),
    defaultViewport: null,
  });
  const sightings = new Sightings();
  const bidi = bidiOf(browser);
  bidi.on('log.entryAdded', ({ text }) => {
    for (const sighting of loggedIn(text ?? '')) sightings.add(sighting);
  });
  bidi.on('network.beforeRequestSent', ({ request, redirectCount }) => {
    for (const sighting of askedIn(request.url, redirectCount)) sightings.add(sighting);
  });
  bidi.on('network.fetchError', ({ request, errorText }) => {
    // So ends a request whose redirect the browser refuses to follow.
    if (errorText === 'NS_ERROR_DOM_BAD_URI') sightings.add({ url: request.url, kind: 'blocked', by: 'network' });
  });

  const idle: Page[] = [];
  return {
    async visit(truthCase) {
      // A window of its own: a tab in the background is hidden, and hidden pages load differently.
      const page = idle.pop() ?? (await browser.newPage({ type: 'window' }));
      // A page whose parts are refused may never count as loaded for the driver; what was seen of it counts.
      await page.goto(startOf(truthCase), { waitUntil: 'load', timeout: longest }).catch(() => undefined);
      await sightings.untilQuiet(truthCase);
      await page.goto('about:blank');
      idle.push(page);
      return sightings.about(truthCase);
    },
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The events of WebDriver BiDi that are read here, with the parts that are read of them. */
interface BidiEvents {
  'log.entryAdded': { readonly text?: string };
  'network.beforeRequestSent': { readonly request: { readonly url: string }; readonly redirectCount: number };
  'network.fetchError': { readonly request: { readonly url: string }; readonly errorText: string };
}

interface Bidi {
  on<K extends keyof BidiEvents>(name: K, listener: (event: BidiEvents[K]) => void): void;
}

/** Puppeteer has subscribed to these events for every page; only its types keep the connection to themselves. */
const bidiOf = (browser: Browser): Bidi => (browser as unknown as { readonly connection: Bidi }).connection;

/** What blocks says so in the console, with the address between typographic quotes. */
function loggedIn(text: string): Sighting[] {
  const [, url] =
    /^Blocked loading mixed active content “([^”]+)”/.exec(text) ??
    /^Content-Security-Policy: Blocking insecure request ‘([^’]+)’/.exec(text) ??
    [];
  return url === undefined ? [] : [{ url, kind: 'blocked', by: 'console' }];
}

/** Firefox shows a request that it upgraded under its new address only, as if one redirect had led there. */
function askedIn(url: string, redirectCount: number): Sighting[] {
  const asked = { url, kind: 'asked', by: 'network' } as const;
  return redirectCount === 1 && url.startsWith('https:')
    ? [asked, { url: url.replace(/^https:/, 'http:'), kind: 'upgraded', by: 'network' }]
    : [asked];
}
