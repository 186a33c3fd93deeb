import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustAuthorities } from '../../../src/cli/drivers/trust-authorities.ts';
import { startOf } from '../truth-case.ts';
import { type DevTools, type DevToolsEvent, openDevTools } from './devtools.ts';
import type { Recorder, Sighting, Surroundings } from './record.ts';
import { Sightings } from './sightings.ts';
import { until } from './until.ts';

const longest = 15_000;

/** Chromium by itself: its record is what it tells DevTools, from every frame and worker. */
export async function openChromium(surroundings: Surroundings): Promise<Recorder> {
  const home = await mkdtemp(join(tmpdir(), 'portcullis-truth-'));
  await trustAuthorities(join(home, '.pki', 'nssdb'), surroundings.authorities);
  const env = { ...process.env, HOME: home };
  const devtools = openDevTools(surroundings.executable, argumentsFor(surroundings, home), env);
  const sightings = new Sightings();
  const requests = new Map<string, string>();
  const pages = new Map<string, Page>();

  devtools.onEvent(({ method, params, sessionId = '' }) => {
    if (method === 'Target.attachedToTarget') {
      // The protocol says that both are there.
      const { sessionId: session, targetInfo } = params as { sessionId: string; targetInfo: { targetId: string } };
      pages.set(targetInfo.targetId, { session, loaded: false });
      listen(devtools, session);
    }
    if (method === 'Page.loadEventFired') {
      const page = [...pages.values()].find(({ session }) => session === sessionId);
      if (page !== undefined) page.loaded = true;
    }
    for (const sighting of sightingsIn(method, params, requests)) sightings.add(sighting);
  });
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });

  return {
    async visit(truthCase) {
      const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
      const page = await until(longest, () => pages.get(String(targetId)));
      await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true }, page.session);
      page.loaded = false;
      await devtools.send('Page.navigate', { url: startOf(truthCase) }, page.session);
      await until(longest, () => page.loaded || undefined);
      await sightings.untilQuiet(truthCase);
      await devtools.send('Target.closeTarget', { targetId });
      return sightings.about(truthCase);
    },
    async close() {
      await devtools.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Page {
  readonly session: string;
  loaded: boolean;
}

/** Not every kind of target has every domain; what one lacks, it cannot tell. */
function listen(devtools: DevTools, session: string): void {
  const ask = (method: string, params = {}) => devtools.send(method, params, session).catch(() => undefined);
  for (const domain of ['Audits', 'Network', 'Log', 'Page']) ask(`${domain}.enable`);
  ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  ask('Runtime.runIfWaitingForDebugger');
}

interface MixedContentIssue {
  readonly resolutionStatus: 'MixedContentBlocked' | 'MixedContentAutomaticallyUpgraded' | 'MixedContentWarning';
  readonly resourceType?: string;
  readonly insecureURL: string;
}

const resolutions = {
  MixedContentBlocked: 'blocked',
  MixedContentAutomaticallyUpgraded: 'upgraded',
  MixedContentWarning: 'warned',
} as const;

/** What an event says about addresses. The protocol defines the shapes that are read here. */
function sightingsIn(method: string, params: DevToolsEvent['params'], requests: Map<string, string>): Sighting[] {
  if (method === 'Audits.issueAdded') {
    const { issue } = params as { issue: { details: { mixedContentIssueDetails?: MixedContentIssue } } };
    const details = issue.details.mixedContentIssueDetails;
    if (details === undefined || details.resourceType === 'Form') return [];
    return [
      { url: details.insecureURL, kind: resolutions[details.resolutionStatus], by: `issue ${details.resourceType}` },
    ];
  }
  if (method === 'Network.requestWillBeSent') {
    const { requestId, request, type } = params as { requestId: string; request: { url: string }; type?: string };
    requests.set(requestId, request.url);
    return [{ url: request.url, kind: 'asked', by: `network ${type}` }];
  }
  if (method === 'Network.loadingFailed') {
    const { requestId, blockedReason } = params as { requestId: string; blockedReason?: string };
    const url = requests.get(requestId);
    return url === undefined || blockedReason !== 'mixed-content' ? [] : [{ url, kind: 'blocked', by: 'network' }];
  }
  if (method === 'Log.entryAdded') {
    const { entry } = params as { entry: { text: string } };
    return [...loggedIn(entry.text)];
  }
  return [];
}

/** Workers raise no issues, but their console says the same in words. */
function loggedIn(text: string): Sighting[] {
  if (!text.startsWith('Mixed Content:') || !text.includes('has been blocked')) return [];
  const [, url] = /insecure [^']*'([^']+)'/.exec(text) ?? [];
  return url === undefined ? [] : [{ url, kind: 'blocked', by: 'log' }];
}

/** The same conditions under which the extension is driven: no silent upgrades of navigations, no background traffic. */
const argumentsFor = ({ address, portMap }: Surroundings, home: string): string[] => [
  '--headless=new',
  `--user-data-dir=${join(home, 'profile')}`,
  `--host-resolver-rules=${[...portMap].map(([from, to]) => `MAP *:${from} ${address}:${to}`).join(', ')}, MAP * ${address}`,
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,OptimizationHints,PaintHolding',
  '--disable-field-trial-config',
  '--disable-back-forward-cache',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-quic',
  '--no-first-run',
  '--password-store=basic',
  '--mute-audio',
  // The sandbox cannot start as root, which is what containers usually run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
