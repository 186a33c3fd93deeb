import { askedOnce } from '../../core/site/asked-once.ts';
import { type Followed, type FollowedStep, followEnd } from '../../core/site/follow-end.ts';
import { answeredEnd, failedEnd } from '../../core/watch/watched-end.ts';
import { type WatchedEnd, type WatchedFacts, watchLimits } from '../../core/watch/watched-facts.ts';
import type { WatchedName } from '../../core/watch/watched-name.ts';
import { askUrl, type UrlAnswer } from '../direct/ask-url.ts';
import { failureClassOf } from '../direct/failure-class.ts';
import { type DirectAccess, endpointsOf, type HostEndpoint } from '../direct/gather-direct.ts';
import { codeOf, handshake } from '../direct/handshake.ts';
import type { Link } from '../direct/link.ts';

/** Most addresses of a name that are asked for their certificate. */
const mostAddresses = watchLimits.certificates;

/** One request of a look: redirects not followed. */
interface Step extends FollowedStep {
  readonly answer: UrlAnswer;
}

/**
 * Looks at a site without a browser: a request for each end and for what it redirects to, each address once, and a
 * handshake with each further IP address of its names. Later looks begin with another address.
 */
export async function lookAtSite(site: WatchedName, look: number, access: DirectAccess): Promise<WatchedFacts> {
  const endpoints = askedOnce(async (host) => turned(await endpointsOf(host, access), look));
  const ask = askedOnce((url) => askStep(url, endpoints(new URL(url).hostname), access));
  const ends = site.ends.map(async (requested): Promise<WatchedEnd> => {
    const followed = await followEnd(requested, ask, site.isOfSite);
    const isSecure = requested.startsWith('https:');
    const others = isSecure ? await otherCertificates(await endpoints(new URL(requested).hostname)) : noOthers;
    return endOf(requested, followed, others);
  });
  return { ends: await Promise.all(ends) };
}

function turned<T>(all: readonly T[], by: number): readonly T[] {
  const some = all.slice(0, mostAddresses);
  const from = some.length === 0 ? 0 : by % some.length;
  return [...some.slice(from), ...some.slice(0, from)];
}

/** The first address that a connection can be made to answers for its name, as in browsers. */
async function askStep(url: string, found: Promise<readonly HostEndpoint[]>, access: DirectAccess): Promise<Step> {
  const { protocol, port } = new URL(url);
  const named = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
  let answer: UrlAnswer = { failure: 'ENOTFOUND' };
  for (const endpoint of await found) {
    const next = await askUrl(url, { ...endpoint, port: access.portMap.get(named) ?? named });
    // A computer without IPv6 finds no route, which says nothing of the server.
    if (!('failure' in answer) || answer.failure === 'ENOTFOUND' || !isUnrouted(next)) answer = next;
    if (!('failure' in next) || failureClassOf(next.failure).startsWith('certificate-')) break;
  }
  const location = 'status' in answer && answer.status >= 300 && answer.status < 400 ? answer.location : undefined;
  const to = location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (to === undefined || !/^https?:$/.test(to.protocol)) return { url, answer };
  to.hash = '';
  return { url, answer, redirect: { to: to.href } };
}

const isUnrouted = (answer: UrlAnswer): boolean =>
  'failure' in answer && failureClassOf(answer.failure) === 'unreachable';

interface Others {
  readonly certificates: readonly Link[];
  /** Why browsers refuse what one of the addresses shows. */
  readonly refused?: string;
}

const noOthers: Others = { certificates: [] };

/** What all but the first address of a name show in a handshake. */
async function otherCertificates([, ...others]: readonly HostEndpoint[]): Promise<Others> {
  const made = await Promise.all(others.map((one) => handshake(one).catch(codeOf)));
  const shown = made.flatMap((one) => (typeof one === 'string' ? [] : one));
  const refused = shown.find(({ failure }) => failure !== undefined)?.failure;
  return {
    certificates: shown.flatMap(({ chain, failure }) => (failure === undefined ? chain.slice(0, 1) : [])),
    ...(refused === undefined ? {} : { refused }),
  };
}

function endOf(requested: string, followed: Followed<Step>, others: Others): WatchedEnd {
  const answer: UrlAnswer = followed.steps[0]?.answer ?? { failure: 'ENOTFOUND' };
  const failure = 'failure' in answer ? answer.failure : others.refused;
  if (failure !== undefined || 'failure' in answer)
    return failedEnd(requested, failureClassOf(failure ?? ''), failure ?? '');
  const { status, hsts, certificate } = answer;
  const certificates = [...(certificate === undefined ? [] : [certificate]), ...others.certificates];
  return answeredEnd(requested, followed, { status, hsts, certificates });
}
