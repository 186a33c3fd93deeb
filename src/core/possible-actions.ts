import { actionNames } from './action-names.ts';
import { isHttpsAnswerOf } from './clear-hops.ts';
import { parseUrl } from './parse-url.ts';
import type { Action, Report } from './report.ts';
import { exceptionFor, isAlways, repairOf } from './settings/host-decisions.ts';
import type { Decisions, Policy } from './settings/settings.ts';
import { isUpgraded } from './settings/upgraded.ts';
import { effectivePortOf } from './standards/ports.ts';
import { reachOf } from './standards/reach.ts';

/** What decides about possible actions, beside the report. */
export interface Situation {
  /** Whether Portcullis has access to the page; undefined until it is known. */
  readonly hasAccess: boolean | undefined;
  /** Undefined until they are read, and where nobody has decided anything. */
  readonly decisions?: Decisions | undefined;
  readonly tab?: { readonly id: number; readonly isPrivate: boolean } | undefined;
}

/** A report with what a person can do about the page. */
export const withActions = (report: Report, situation: Situation): Report => ({
  ...report,
  actions: [...possibleActions(report, situation)],
});

/** What a person can do about a page now, weightiest first. */
export function possibleActions(report: Report, situation: Situation): readonly Action[] {
  const possible = new Set([
    ...forSight(report, situation),
    ...forUpgrade(report, situation),
    ...forSite(report, situation),
    ...forAnswers(report),
  ]);
  const isSet = setIn(situation.decisions);
  return actionNames.filter((action) => possible.has(action) && !isSet(action));
}

/** Which actions would change what an organisation has set. */
function setIn({ policy = {} }: Pick<Decisions, 'policy'> = {}): (action: Action) => boolean {
  return (action) => {
    const list = changedBy[action];
    return list !== undefined && list in policy;
  };
}

const changedBy: Readonly<Partial<Record<Action, keyof Policy>>> = {
  'always-upgrade': 'always',
  'stop-upgrading': 'always',
  repair: 'repairs',
  'always-repair': 'repairs',
  'undo-repair': 'repairs',
  'remove-exception': 'exceptions',
  'open-without': 'exceptions',
};

/** A page of a site, whatever came of it. */
const isPage = ({ url }: Report): boolean => /^https?:/.test(url);

const wasSeen = ({ findings, verdict }: Report): boolean => findings.length > 0 && verdict !== 'unsupported';

function forSight(report: Report, { hasAccess }: Situation): Action[] {
  // Without access a browser may not even tell the tab's address.
  if (hasAccess === false && (isPage(report) || report.verdict === 'unknown')) return ['grant-access'];
  return hasAccess === true && isPage(report) && hidesItsStart(report) ? ['reload'] : [];
}

/** A cache or a service worker may have answered; only a reload that goes past both shows what the site sends. */
const hidesItsStart = ({ findings, connection }: Report): boolean =>
  connection.failure === undefined &&
  (findings.length === 0 ||
    findings.some(({ outcome, group }) => outcome === 'unknown' && (group === 'redirects' || group === 'headers')));

/** On a public page over HTTP: the switch, where HTTPS works; a question, where that is not known. */
function forUpgrade(report: Report, { decisions }: Situation): Action[] {
  const { upgrade, connection } = report;
  const { scheme, host, port, defaultPort, hops } = connection;
  if (!wasSeen(report) || scheme !== 'http' || upgrade.state === 'gap') return [];
  if (reachOf(host) !== 'public' || hops.at(-1)?.raw) return [];
  const { state, target } = upgrade.value;
  // What the site answers over HTTPS was seen on the way here: it leads away from it.
  if (state === 'not-tried' && hops.some((hop) => isHttpsAnswerOf(hop, host))) return [];
  const always = decisions !== undefined && isAlways(decisions, host);
  return [
    ...(state === 'available' ? (['switch', 'dismiss-offer'] as const) : []),
    ...(state === 'available' && !always ? (['always-upgrade'] as const) : []),
    ...(state === 'not-tried' ? (['check-https'] as const) : []),
    ...(!defaultPort && effectivePortOf(target) !== port ? (['check-https-port'] as const) : []),
  ];
}

/** What has been decided about the site can be taken back; what the browser blocked can be repaired. */
function forSite(report: Report, situation: Situation): Action[] {
  const { decisions, tab } = situation;
  if (decisions === undefined) return [];
  const { host } = report.connection;
  const isException = exceptionFor(decisions, host, tab?.id) !== undefined;
  const isRepaired = repairOf(decisions, host) !== undefined;
  return [
    ...(isException ? (['remove-exception'] as const) : []),
    ...(!isException && isAlways(decisions, host) ? (['stop-upgrading'] as const) : []),
    ...(isRepaired ? (['undo-repair'] as const) : []),
    ...(!isRepaired && isBroken(report) ? (['repair', 'always-repair'] as const) : []),
    ...(addressWithout(report, situation) === undefined ? [] : (['open-without'] as const)),
  ];
}

const isBroken = ({ connection, insecureRequests }: Report): boolean =>
  connection.scheme === 'https' && insecureRequests.items.some(({ outcome }) => outcome === 'blocked');

/** The address over HTTP that a person may choose to open without HTTPS, for longer than this once. */
export function addressWithout(report: Report, { decisions, tab }: Situation): string | undefined {
  if (decisions === undefined || decisions.policy?.exceptions !== undefined) return undefined;
  if (isOpenedOnce(report, decisions, tab?.id)) return report.url;
  // Only in a private window does Chromium show no page of ours that offers this.
  if (report.browser.name !== 'chromium' || tab?.isPrivate !== true) return undefined;
  const { host, hops, failure } = report.connection;
  const url = hops[hops.findLastIndex(({ kind }) => kind === 'extension') - 1]?.url;
  // What fails at another host, further along the redirects, would have failed without the upgrade too.
  if (failure === undefined || url === undefined || parseUrl(url)?.hostname !== host) return undefined;
  return isUpgraded(decisions, host, tab.id) ? url : undefined;
}

/** An automatic exception is over as soon as its page is there; what the site did is in the report. */
export const isOpenedOnce = (
  { connection, upgrade }: Report,
  decisions: Decisions,
  tabId: number | undefined,
): boolean =>
  connection.scheme === 'http' &&
  connection.defaultPort &&
  upgrade.state === 'seen' &&
  upgrade.value.state === 'redirects-back' &&
  isUpgraded(decisions, connection.host, tabId);

function forAnswers(report: Report): Action[] {
  const { findings, verdict, connection } = report;
  const isUnchecked = findings.some(
    ({ rule, reasonCode }) => rule === 'unredirected-http' && reasonCode === 'notChecked',
  );
  const hasHosts = findings.some(({ rule, outcome }) => rule === 'future-mixed-content' && outcome === 'fail');
  return [
    ...(isUnchecked ? (['check-http'] as const) : []),
    ...(mayReach(connection.failure) ? (['check-ports'] as const) : []),
    ...(isPage(report) && wasSeen(report) && verdict !== 'failed' ? (['deep-audit'] as const) : []),
    ...(hasHosts ? (['check-hosts'] as const) : []),
    ...(hidesCookies(report) ? (['check-cookies'] as const) : []),
  ];
}

/** Whether other ports of a host that failed can be asked at all. */
const mayReach = (failure: Report['connection']['failure']): boolean =>
  failure !== undefined && failure.class !== 'offline' && failure.class !== 'proxy';

/** In Chromium only a deep audit shows what responses set; names and attributes are also in the browser's store. */
const hidesCookies = ({ browser: { name }, mode, connection, findings }: Report): boolean =>
  name === 'chromium' &&
  mode === 'passive' &&
  connection.failure === undefined &&
  connection.scheme === 'https' &&
  findings.some(({ rule, outcome }) => rule === 'insecure-cookie' && outcome === 'unknown');
