import {
  type Address,
  type Channel,
  type CookieFact,
  type Evidence,
  type GapCode,
  gap,
  seenBut,
  seenInFull,
} from './evidence.ts';
import type { Diagnose } from './failures/failure.ts';
import { hstsOf } from './header-fields.ts';
import { limits } from './limits.ts';
import { addressOf } from './observe/address.ts';
import { frameOf, hasPoliciesOfTop, isUpgradedByPolicy, isWithinSecurePage, policiesOfTop } from './observe/frames.ts';
import { doubtfulOf, insecureRequestsOf, localRequestsOf } from './observe/insecure-requests.ts';
import { beyond, leftOutOf, type PageChannel } from './observe/left-out.ts';
import { portsOf } from './observe/ports.ts';
import { securityOf } from './observe/security.ts';
import { unseenIn } from './observe/unseen.ts';
import type { LeftOut, Listed, Look, Reference, Report } from './report.ts';
import { addressSpace } from './standards/address-space.ts';
import type { UsualMeaningOf } from './standards/alternate-ports.ts';
import { refusesInsecureForms } from './standards/csp.ts';
import { isLeaf } from './standards/media-type.ts';
import { isPotentiallyTrustworthyUrl } from './standards/trustworthy.ts';
import type { Kept, Visit } from './visit.ts';

/** What failures and ports mean. */
export interface Meanings {
  readonly diagnose: Diagnose;
  readonly usualMeaningOf: UsualMeaningOf;
}

/**
 * What is known about a visited page, channel by channel: seen, or a gap with its reason. Without the permission to
 * watch its site, the browser shows nothing but the page itself. `stored` is what its store holds for the page, where a
 * person has let us read that.
 */
export function evidenceOf(
  visit: Visit,
  browser: Report['browser']['name'],
  { diagnose, usualMeaningOf }: Meanings,
  mayWatch = true,
  stored?: readonly CookieFact[],
): Evidence {
  const { navigation, failure } = visit;
  const unseen = mayWatch ? 'noStart' : 'noWatch';
  const bare = addressOf(visit.url, navigation?.hops[0]?.url);
  const usually = usualMeaningOf(bare.port);
  const framesWithCredentials = visit.credentials.items.map(({ url }) => url);
  const address: Address = {
    ...bare,
    ...(addressSpace(navigation?.hops.at(-1)?.address ?? '') === 'local' ? { isServedLocally: true } : {}),
    ...(usually === undefined ? {} : { usually }),
    ...(framesWithCredentials.length === 0 ? {} : { framesWithCredentials }),
  };
  const hsts = navigation?.hops.some(({ kind }) => kind === 'hsts') ?? false;
  const movedByHsts = navigation?.hops.at(-1)?.kind === 'hsts';
  const { hops, cookies, initiatorOrigin: askedBy } = navigation ?? {};
  const diagnosis =
    failure === undefined
      ? null
      : diagnose(failure, address, { hops, cookies: cookies?.items, hsts, movedByHsts, askedBy });
  // The site did answer, and what it said before anybody signed in can be judged as any page's.
  const answered = diagnosis?.class === 'authentication' ? withoutFailure(visit) : visit;
  const unread = unreadReason(visit);
  const onPage = <T>(name: PageChannel, value: () => T, more: (value: T) => LeftOut[] = () => []): Channel<T> => {
    if (unread !== undefined) return gap(unread);
    const seen = value();
    return seenBut(seen, [...leftOutOf(visit, name), ...more(seen)]);
  };
  const set = cookiesOf(answered, unseen);
  const hidden = unseenIn(visit, browser);
  const insecureRequests = onPage(
    'insecureRequests',
    () => ({ ...insecureRequestsOf(visit, browser), ...hidden }),
    ({ items }) => [...doubtfulOf(visit, items, browser), ...(mayWatch ? forgottenOf(visit) : [])],
  );
  return {
    address,
    at: seenInFull(visit.at),
    hops: navigation === undefined ? gap(unseen) : seenBut(navigation.hops, beyond('hops', navigation.hopsOmitted)),
    failure: seenInFull(diagnosis && { ...diagnosis, ...looksOf(visit) }),
    headers: headersOf(answered, unseen, browser),
    cookies: set,
    keptCookies: keptCookiesOf(set, answered, stored),
    insecureRequests,
    localRequests: onPage('localRequests', () => ({ ...localRequestsOf(visit, browser), ...hidden })),
    forms: formsOf(visit, unseen),
    sensitiveFields: onPage('sensitiveFields', () =>
      listed(visit.fields, ({ frame, ...field }) => ({ ...field, frame: frameOf(visit, frame) })),
    ),
    references: onPage('references', () => listed(visit.references, referenceOf(visit))),
    links: onPage('links', () => listed(visit.links, referenceOf(visit))),
    ports: onPage('ports', () =>
      portsOf(visit, usualMeaningOf, insecureRequests.state === 'seen' ? insecureRequests.value.items : []),
    ),
    ...connectionOf(answered, address.scheme, unseen, browser),
    hosts: seenInFull(visit.hosts),
    looks: seenInFull(visit.looks ?? []),
    upgrade: seenInFull(visit.upgrade ?? { state: 'not-tried', target: `https://${address.host}/` }),
  };
}

const referenceOf =
  (visit: Visit) =>
  ({ frame, url, kind, selector, html }: Visit['references']['items'][number]): Reference => ({
    ...{ url, kind, frame: frameOf(visit, frame), element: { selector, html } },
  });

/** A page that comes back from the browser's memory tells itself again; what the network showed of it is gone. */
const forgottenOf = ({ restored, navigation }: Visit): LeftOut[] =>
  beyond('documents', restored && navigation === undefined ? 1 : 0);

const withoutFailure = ({ failure: _, ...visit }: Visit): Visit => visit;

const looksOf = ({ looks }: Visit): { looks?: Look[] } => (looks === undefined ? {} : { looks });

function connectionOf(
  visit: Visit,
  scheme: string,
  unseen: GapCode,
  browser: Report['browser']['name'],
): Pick<Evidence, 'tls' | 'certificate' | 'connections'> {
  const nothing = (reason: GapCode) => ({ tls: gap(reason), certificate: gap(reason), connections: gap(reason) });
  if (visit.failure !== undefined) return nothing('noPage');
  if (scheme !== 'https') return nothing('noEncryption');
  if (visit.navigation === undefined) return nothing(unseen);
  if (visit.navigation.answer === undefined) return nothing('noAnswer');
  return securityOf(visit, browser);
}

function cookiesOf({ failure, navigation }: Visit, unseen: GapCode): Evidence['cookies'] {
  if (failure !== undefined) return gap('noPage');
  if (navigation === undefined) return gap(unseen);
  const { cookies } = navigation;
  if (cookies === undefined) return gap('noCookies');
  return seenBut(
    listed(cookies, (cookie) => cookie),
    beyond('cookies', cookies.omitted),
  );
}

function keptCookiesOf(
  set: Evidence['cookies'],
  { failure, navigation }: Visit,
  stored: readonly CookieFact[] | undefined,
): Evidence['keptCookies'] {
  if (set.state === 'seen' || failure !== undefined) return set;
  if (stored === undefined) return navigation === undefined ? set : gap('noStoredCookies');
  const { items } = limits.cookies;
  const omitted = Math.max(0, stored.length - items);
  return seenBut({ items: stored.slice(0, items), omitted }, beyond('cookies', omitted));
}

function headersOf(
  { failure, navigation }: Visit,
  unseen: GapCode,
  browser?: Report['browser']['name'],
): Evidence['headers'] {
  if (failure !== undefined) return gap('noPage');
  if (navigation === undefined) return gap(unseen);
  if (browser === 'chromium' && navigation.answer?.fromCache && hstsOf(navigation.answer.headers) === undefined) {
    return gap('fromCache');
  }
  const { answer } = navigation;
  return answer === undefined ? gap('noAnswer') : seenBut(answer.headers, beyond('headers', answer.headersOmitted));
}

/** Why nothing is known about what is on the page; undefined once its script has spoken. */
function unreadReason({ failure, document, frames, navigation }: Visit): GapCode | undefined {
  if (failure !== undefined) return 'noPage';
  // Nothing can be in it that asks for more; and browsers show it in pages of their own, which nobody else may read.
  if (isLeaf(navigation?.answer?.headers ?? [])) return undefined;
  return frames[document ?? '']?.readyState === undefined ? 'notRead' : undefined;
}

/** Whether a policy upgrades the forms of a secure page is written in its response. */
function formsOf(visit: Visit, unseen: GapCode): Evidence['forms'] {
  const unread = unreadReason(visit);
  if (unread !== undefined) return gap(unread);
  const forms = listed(visit.forms, (form) => formOf(visit, form), isWithinSecureTarget(visit));
  const headers = headersOf(visit, unseen);
  return forms.items.length > 0 && headers.state === 'gap' ? headers : seenBut(forms, leftOutOf(visit, 'forms'));
}

const formOf = (visit: Visit, { frame, selector, html, ...form }: Visit['forms']['items'][number]) => ({
  ...form,
  upgraded: isUpgradedByPolicy(visit, frame),
  ...(hasPoliciesOfTop(visit, frame) && policiesOfTop(visit).some(refusesInsecureForms)
    ? { refused: true as const }
    : {}),
  frame: frameOf(visit, frame),
  element: { selector, html },
});

/** Forms of secure pages whose target is neither secure nor this machine. */
const isWithinSecureTarget =
  (visit: Visit) =>
  ({ url, frame }: Visit['forms']['items'][number]): boolean =>
    isWithinSecurePage(visit, frame) && !isPotentiallyTrustworthyUrl(url);

const listed = <T, U>(kept: Kept<T>, change: (item: T) => U, where: (item: T) => boolean = () => true): Listed<U> => ({
  items: kept.items.filter(where).map(change),
  omitted: kept.omitted,
});
