import type { Address, Evidence } from './evidence.ts';
import type { Diagnose } from './failures/failure.ts';
import { hstsOf } from './header-fields.ts';
import { addressOf } from './observe/address.ts';
import { frameOf, isUpgradedByPolicy, isWithinSecurePage } from './observe/frames.ts';
import { insecureRequestsOf } from './observe/insecure-requests.ts';
import { portsOf } from './observe/ports.ts';
import { securityOf } from './observe/security.ts';
import { gap, type Listed, type Look, type Report, type Seen, seenAs } from './report.ts';
import type { UsualMeaningOf } from './standards/alternate-ports.ts';
import { isLeaf } from './standards/media-type.ts';
import { isPotentiallyTrustworthyUrl } from './standards/trustworthy.ts';
import type { Kept, Visit } from './visit.ts';

const noPage = 'The navigation produced no page.';
const notRead = 'The page itself was not read: it has not said anything yet, or Portcullis may not look at it.';
const noStart =
  'How this page was reached was not seen: it was open before Portcullis could watch, or a service worker of the site answered. Reload to audit it.';
const noWatch =
  'How this page was reached was not seen: Portcullis may look at this site only when you click. Grant access to audit it.';
/** Chromium's cache leaves out what it has already taken note of for itself (measured). */
const fromCache = 'The page came from the browser’s cache, which keeps no HSTS policy. Reload to audit it.';
/** Asking Chromium for them slows every request of every page (measured), so only a deep audit asks. */
const noCookies = 'Chromium shows cookies only to a deep audit.';
const noEncryption = 'The page came without TLS.';
const noAnswer =
  'The page’s response was not seen: a service worker of the site, or the browser itself, answered. Reload to audit it.';

/** What failures and ports mean. */
export interface Meanings {
  readonly diagnose: Diagnose;
  readonly usualMeaningOf: UsualMeaningOf;
}

/**
 * What is known about a visited page, channel by channel: seen, or a gap with its reason. Without the permission to
 * watch its site, the browser shows nothing but the page itself.
 */
export function evidenceOf(
  visit: Visit,
  browser: Report['browser']['name'],
  { diagnose, usualMeaningOf }: Meanings,
  mayWatch = true,
): Evidence {
  const { navigation, failure } = visit;
  const unseen = mayWatch ? noStart : noWatch;
  const bare = addressOf(visit.url, navigation?.hops[0]?.url);
  const usually = usualMeaningOf(bare.port);
  const framesWithCredentials = visit.credentials.items.map(({ url }) => url);
  const address: Address = {
    ...bare,
    ...(usually === undefined ? {} : { usually }),
    ...(framesWithCredentials.length === 0 ? {} : { framesWithCredentials }),
  };
  const hsts = navigation?.hops.some(({ kind }) => kind === 'hsts') ?? false;
  const movedByHsts = navigation?.hops.at(-1)?.kind === 'hsts';
  const unread = unreadReason(visit);
  const onPage = <T>(value: () => T): Seen<T> => (unread === undefined ? seenAs(value()) : gap(unread));
  const insecureRequests = onPage(() => insecureRequestsOf(visit, browser));
  return {
    address,
    at: seenAs(visit.at),
    hops: navigation === undefined ? gap(unseen) : seenAs(navigation.hops),
    failure: seenAs(
      failure === undefined ? null : { ...diagnose(failure, address, { hsts, movedByHsts }), ...looksOf(visit) },
    ),
    headers: headersOf(visit, unseen, browser),
    cookies: cookiesOf(visit, unseen),
    insecureRequests,
    forms: formsOf(visit, unseen),
    sensitiveFields: onPage(() =>
      listed(visit.fields, ({ frame, ...field }) => ({ ...field, frame: frameOf(visit, frame) })),
    ),
    references: onPage(() =>
      listed(visit.references, ({ frame, url, kind, selector, html }) => ({
        url,
        kind,
        frame: frameOf(visit, frame),
        element: { selector, html },
      })),
    ),
    ports: onPage(() =>
      portsOf(visit, usualMeaningOf, insecureRequests.state === 'seen' ? insecureRequests.value.items : []),
    ),
    ...connectionOf(visit, address.scheme, unseen, browser),
    hosts: seenAs(visit.hosts),
    looks: seenAs(visit.looks ?? []),
    upgrade: seenAs(visit.upgrade ?? { state: 'not-tried', target: `https://${address.host}/` }),
  };
}

const looksOf = ({ looks }: Visit): { looks?: Look[] } => (looks === undefined ? {} : { looks });

function connectionOf(
  visit: Visit,
  scheme: string,
  unseen: string,
  browser: Report['browser']['name'],
): Pick<Evidence, 'tls' | 'certificate'> {
  const nothing = (reason: string) => ({ tls: gap(reason), certificate: gap(reason) });
  if (visit.failure !== undefined) return nothing(noPage);
  if (scheme !== 'https') return nothing(noEncryption);
  if (visit.navigation === undefined) return nothing(unseen);
  if (visit.navigation.answer === undefined) return nothing(noAnswer);
  return securityOf(visit, browser);
}

function cookiesOf({ failure, navigation }: Visit, unseen: string): Evidence['cookies'] {
  if (failure !== undefined) return gap(noPage);
  if (navigation === undefined) return gap(unseen);
  return navigation.cookies === undefined ? gap(noCookies) : seenAs(listed(navigation.cookies, (cookie) => cookie));
}

function headersOf(
  { failure, navigation }: Visit,
  unseen: string,
  browser?: Report['browser']['name'],
): Evidence['headers'] {
  if (failure !== undefined) return gap(noPage);
  if (navigation === undefined) return gap(unseen);
  if (browser === 'chromium' && navigation.answer?.fromCache && hstsOf(navigation.answer.headers) === undefined) {
    return gap(fromCache);
  }
  return navigation.answer === undefined ? gap(noAnswer) : seenAs(navigation.answer.headers);
}

/** Why nothing is known about what is on the page; undefined once its script has spoken. */
function unreadReason({ failure, document, frames, navigation }: Visit): string | undefined {
  if (failure !== undefined) return noPage;
  // Nothing can be in it that asks for more; and browsers show it in pages of their own, which nobody else may read.
  if (isLeaf(navigation?.answer?.headers ?? [])) return undefined;
  return frames[document ?? '']?.readyState === undefined ? notRead : undefined;
}

/** Whether a policy upgrades the forms of a secure page is written in its response. */
function formsOf(visit: Visit, unseen: string): Evidence['forms'] {
  const unread = unreadReason(visit);
  if (unread !== undefined) return gap(unread);
  const forms = listed(visit.forms, (form) => formOf(visit, form), isWithinSecureTarget(visit));
  const headers = headersOf(visit, unseen);
  return forms.items.length > 0 && headers.state === 'gap' ? headers : seenAs(forms);
}

const formOf = (visit: Visit, { frame, selector, html, ...form }: Visit['forms']['items'][number]) => ({
  ...form,
  upgraded: isUpgradedByPolicy(visit, frame),
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
