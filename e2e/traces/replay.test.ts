import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { traceCases } from './cases.ts';
import { expectedFacts } from './expected.ts';
import { factsOf } from './facts.ts';
import { replay } from './replay.ts';
import type { BrowserName, Entry } from './trace.ts';

const names = Object.keys(traceCases);
const folderOf = (browser: BrowserName): URL => new URL(`recorded/${browser}/`, import.meta.url);
const readTrace = (browser: BrowserName, name: string): readonly Entry[] =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folderOf(browser)), 'utf8'));

/** Listeners that no recorded page calls, and why. */
const uncalled: Readonly<Record<BrowserName, readonly string[]>> = {
  // Certificates are told only where a feature is on, and reports come only while a deep audit is under way.
  chromium: ['webRequest.onHeadersReceived main_frame', 'webRequest.onBeforeRequest csp_report'],
  firefox: ['webRequest.onBeforeRequest csp_report'],
};

/** Two events that give other evidence when they change their places. */
const ordered = [
  ['http-redirected-to-https', 'webRequest.onBeforeRedirect', 'webRequest.onResponseStarted'],
  ['port-wants-tls', 'webNavigation.onCommitted', 'webNavigation.onCompleted'],
  ['address-changed', 'webNavigation.onHistoryStateUpdated', 'webNavigation.onReferenceFragmentUpdated'],
] as const;

describe.each(['chromium', 'firefox'] as const)('what %s tells', (browser) => {
  test.each(names)('about %s becomes these events, and this evidence', async (name) => {
    const { told, state } = await replay(browser, readTrace(browser, name));
    const text = told.map((event) => JSON.stringify(event)).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`recorded/${browser}/${name}.txt`);
    expect(factsOf(state, browser)).toEqual(expectedFacts[name]?.[browser]);
  });

  test('is recorded for each case, and nothing else is', () => {
    const recorded = readdirSync(folderOf(browser)).filter((file) => file.endsWith('.json'));
    expect(recorded.sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });

  test('calls every listener, and none of them could be left out', async () => {
    const needed = new Set<number>();
    const everyone = new Map<number, string>();
    for (const name of names) {
      const trace = readTrace(browser, name);
      const whole = await replay(browser, trace);
      for (const [number, one] of whole.registered.entries()) everyone.set(number, one.name);
      for (const number of whole.called) {
        if (needed.has(number)) continue;
        const { told } = await replay(browser, trace, number);
        if (JSON.stringify(told) !== JSON.stringify(whole.told)) needed.add(number);
      }
    }
    const idle = [...everyone].filter(([number]) => !needed.has(number)).map(([, name]) => name);
    expect(idle).toEqual(uncalled[browser]);
  });

  test.each(ordered)('about %s is in its order: %s and %s', async (name, one, other) => {
    const trace = readTrace(browser, name);
    const { state } = await replay(browser, swapped(trace, one, other));
    expect(factsOf(state, browser)).not.toEqual(expectedFacts[name]?.[browser]);
  });
});

/** The first of one kind in the place of the first of the other. */
function swapped(trace: readonly Entry[], one: string, other: string): readonly Entry[] {
  const [from, to] = [one, other].map((event) => trace.findIndex((entry) => entry.event === event));
  const [first, second] = [trace[from ?? -1], trace[to ?? -1]];
  if (first === undefined || second === undefined) throw new Error(`There is no ${one}, or no ${other}.`);
  return trace.map((entry) => (entry === first ? second : entry === second ? first : entry));
}
