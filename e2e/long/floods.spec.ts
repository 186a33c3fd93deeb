import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { reportThat } from '../harness/reports.ts';
import { browsers, openWorld, type World } from '../harness/world.ts';
import { page, securePage } from '../lab/answers.ts';
import { defineCase } from '../lab/case.ts';

/** What one tab's evidence may take, in characters of its JSON, whatever the page does. */
const mostStored = 256_000;

/** What makes the page insecure, and stands in it from the start: no flood may hide it. */
const form = '<form action="http://resource.test/form"><input type="password" name="password"></form>';

/** Scripts that flood; each calls `done()` once it has done its worst. */
const floods: Readonly<Record<string, string>> = {
  'frames with addresses of 300 kB': `
    for (let i = 0; i < 33; i += 1) {
      const frame = document.createElement('iframe');
      frame.src = 'https://resource.test/frame.html?' + i + 'x'.repeat(300_000);
      document.body.append(frame);
    }
    setTimeout(done, 2_000);`,
  'replaceState with long addresses': `
    let left = 600;
    const timer = setInterval(() => {
      for (let i = 0; i < 20; i += 1, left -= 1) {
        try { history.replaceState({}, '', '/' + left + 'x'.repeat(30_000)); } catch { left = 0; }
      }
      if (left <= 0) { clearInterval(timer); history.replaceState({}, '', '/'); done(); }
    }, 30);`,
  'pushState with an address of 2 MB': `
    for (let i = 0; i < 5; i += 1) { try { history.pushState({}, '', '/' + i + 'x'.repeat(1_900_000)); } catch {} }
    history.pushState({}, '', '/'); done();`,
  'fragments by the thousand': `
    let left = 2_000;
    const timer = setInterval(() => {
      for (let i = 0; i < 50; i += 1, left -= 1) location.hash = '#' + left;
      if (left <= 0) { clearInterval(timer); done(); }
    }, 20);`,
  'a hundred frames that come and go': `
    let left = 100;
    (function next() {
      if (left-- <= 0) return done();
      const frame = document.createElement('iframe');
      frame.src = 'https://resource.test/frame.html?' + left;
      frame.onload = () => { frame.remove(); next(); };
      document.body.append(frame);
    })();`,
  'three hundred empty frames': `
    for (let i = 0; i < 300; i += 1) document.body.append(document.createElement('iframe'));
    setTimeout(done, 1_000);`,
  'frames within frames': `
    const nested = (depth) => depth === 0 ? '' : '<iframe srcdoc="' + nested(depth - 1).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + '"></iframe>';
    document.body.insertAdjacentHTML('beforeend', nested(8));
    setTimeout(done, 2_000);`,
  'frames that are written over and over': `
    const frame = document.createElement('iframe');
    document.body.append(frame);
    let left = 200;
    (function next() {
      if (left-- <= 0) return done();
      const inner = frame.contentDocument;
      inner.open(); inner.write('<p>' + left + '<img src="https://resource.test/image.png?' + left + '">'); inner.close();
      setTimeout(next, 5);
    })();`,
  'navigations of a frame': `
    const frame = document.createElement('iframe');
    document.body.append(frame);
    let left = 300;
    const timer = setInterval(() => {
      frame.src = 'https://resource.test/frame.html?' + left;
      if (left-- <= 0) { clearInterval(timer); done(); }
    }, 5);`,
  'navigations that are given up': `
    let left = 150;
    const timer = setInterval(() => {
      location.href = '/nothing?' + left + 'x'.repeat(10_000);
      if (left-- <= 0) { clearInterval(timer); done(); }
    }, 10);`,
  'violations of its own policy by the thousand': `
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy'; meta.content = "connect-src 'self'";
    document.head.append(meta);
    for (let i = 0; i < 5_000; i += 1) fetch('http://resource.test/' + i).catch(() => {});
    setTimeout(done, 2_000);`,
  'pages prerendered': `
    for (let i = 0; i < 40; i += 1) {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: ['/ahead?' + i + 'x'.repeat(5_000)], eagerness: 'immediate' }] });
      document.head.append(rules);
    }
    setTimeout(done, 1_500);`,
  'WebSockets on ports of their own': `
    for (let i = 0; i < 500; i += 1) { try { new WebSocket('wss://resource.test:' + (2_000 + i) + '/'); } catch {} }
    setTimeout(done, 1_000);`,
  'new elements without end': `
    let left = 200;
    const timer = setInterval(() => {
      for (let i = 0; i < 50; i += 1) {
        const image = new Image(); image.loading = 'lazy'; image.src = 'http://resource.test/' + left + '/' + i + 'x'.repeat(400);
        document.body.append(image);
      }
      if (left-- <= 0) { clearInterval(timer); done(); }
    }, 10);`,
};

/**
 * Addresses without end: how long (characters) and how often (milliseconds). Ten times as much in Chromium, and three times
 * as long and five times as often in Firefox, keeps the browser itself from opening tabs, with any extension or none.
 */
const mostBearable = {
  chromium: { length: 30_000, every: 10 },
  firefox: { length: 10_000, every: 50 },
} as const;

const slug = (name: string): string => name.replace(/\W+/g, '-');
/** A site for each flood that can be switched to HTTPS, once, because it binds the browser to no policy. */
const otherSite = (name: string): string => `other-${Object.keys(floods).indexOf(name)}.test`;
const own = defineCase({
  id: 'floods',
  title: 'Pages that flood',
  start: 'https://flood.test/',
  answers: {
    'https://flood.test/': securePage({ title: 'Flood' }),
    'https://flood.test/ahead': securePage({ title: 'Ahead' }),
    // The page stays where it is when an answer has nothing to show.
    'https://flood.test/nothing': { status: 204, headers: {}, body: '' },
    ...Object.fromEntries(
      Object.keys(floods).flatMap((name) =>
        ['http', 'https'].map((scheme) => [`${scheme}://${otherSite(name)}/`, page({ title: 'Another tab' })]),
      ),
    ),
    ...Object.fromEntries(
      browsers.map((browser) => [
        `https://flood.test/endless-in-${browser}`,
        securePage({
          title: 'Endless',
          body: `<script>setInterval(() => {
            try { history.replaceState({}, '', '/' + Math.random() + 'x'.repeat(${mostBearable[browser].length})); } catch {}
          }, ${mostBearable[browser].every});</script>`,
        }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(floods).map(([name, script]) => [
        `https://flood.test/${slug(name)}`,
        securePage({
          title: name,
          body: `${form}<script>
            const done = () => { document.documentElement.dataset.done = 'yes'; };
            addEventListener('load', () => setTimeout(() => { ${script} }, 300));
          </script>`,
        }),
      ]),
    ),
  },
  expect: { verdict: 'insecure' },
});

describe.each(browsers)('a page that floods in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [own] });
  });
  afterAll(() => world.close());

  test.each(Object.keys(floods))(
    'with %s is still judged, stays within its bounds and harms no other tab',
    async (name) => {
      const { driver } = world;
      const [flooding, other] = [await driver.openTab(), await driver.openTab()];
      await flooding.visit(`https://flood.test/${slug(name)}`, 15_000);
      await other.visit(`http://${otherSite(name)}/`, 20_000);
      await reportThat(driver, other.id, { verdict: 'insecure' });
      // It floods in the background, where browsers slow it down.
      const isOver = (): Promise<unknown> => flooding.evaluate("document.documentElement.dataset.done === 'yes'");
      await waitUntil('the flood is over', isOver, { timeout: 60_000 });
      // The bad form is the page's own, and it was there first.
      await reportThat(driver, flooding.id, { verdict: 'insecure', forms: { items: [{ collects: ['password'] }] } });
      const stored = await driver.evaluate(
        `browser.storage.session.get(null).then((all) => Object.entries(all)
        .filter(([key]) => key.split(':')[1] === '${flooding.id}')
        .reduce((sum, [, value]) => sum + JSON.stringify(value).length, 0))`,
      );
      expect(stored).toBeLessThan(mostStored);
      // A person in the other tab is not kept from switching. What the site was asked during the flood may have timed out.
      await other.visit(`http://${otherSite(name)}/`, 20_000);
      await reportThat(driver, other.id, { verdict: 'insecure', upgrade: { value: { state: 'available' } } });
      await driver.ask('switch-to-https', { tabId: other.id });
      await reportThat(driver, other.id, { url: `https://${otherSite(name)}/`, verdict: 'secure' });
      await Promise.all([flooding.close(), other.close()]);
    },
  );

  test('with addresses without end does not hold up the report of another tab', async () => {
    const { driver } = world;
    /** How long a page takes to load, and from then on its report. */
    const timesOfReport = async (): Promise<{ readonly load: number; readonly report: number }> => {
      const tab = await driver.openTab();
      const begun = performance.now();
      await tab.visit('https://mixed-script.test/', 15_000);
      const loaded = performance.now();
      await reportThat(driver, tab.id, { verdict: 'warning', url: 'https://mixed-script.test/' });
      const report = performance.now() - loaded;
      await tab.close();
      return { load: loaded - begun, report };
    };
    const medians = async (): Promise<{ readonly load: number; readonly report: number }> => {
      const times = [await timesOfReport(), await timesOfReport(), await timesOfReport()];
      const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[1] ?? Number.NaN;
      return { load: median(times.map(({ load }) => load)), report: median(times.map(({ report }) => report)) };
    };
    await timesOfReport();
    const calm = await medians();
    const flooding = await driver.openTab();
    await flooding.visit(`https://flood.test/endless-in-${browser}`, 15_000);
    const flooded = await medians();
    // A flood takes the browser's time, too, which shows in how long the page itself takes. What was wrong took seven seconds.
    const slower = Math.max(flooded.load / calm.load, 1);
    const words = `${Math.round(flooded.report)} ms beside ${Math.round(calm.report)} ms, pages ${slower.toFixed(1)} × slower`;
    expect(flooded.report / slower, words).toBeLessThan(Math.max(calm.report * 4, 1_500));
    await flooding.close();
  });
});
