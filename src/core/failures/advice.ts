import type { Address } from '../evidence.ts';
import { hostOf, type ParsedUrl, parseUrl } from '../parse-url.ts';
import type { Failure, StepPart } from '../report.ts';
import { isHomeName } from '../standards/home-names.ts';
import { hostInCode } from '../standards/host-in-code.ts';
import { isIpAddress, withoutBrackets } from '../standards/ip-address.ts';
import { effectivePortOf } from '../standards/ports.ts';
import { isLoopbackHost } from '../standards/trustworthy.ts';
import type { Occasion } from './occasion.ts';
import type { CauseKind, RedirectCause } from './redirect-cause.ts';
import type { LoopKind, RedirectLoop } from './redirect-loop.ts';

type Advice = Pick<Failure, 'summary' | 'visitor' | 'owner'>;

/** As it stands in the words: `when` is what holds of the addresses that a step is for. */
interface StepText {
  readonly parts: readonly StepPart[];
  readonly when: readonly string[];
}

export interface AdviceText {
  readonly summary: string;
  readonly visitor: readonly StepText[];
  readonly owner: readonly StepText[];
}

/** Texts with `{names}` for parts of the address. */
export interface AdviceTexts extends Readonly<Record<Occasion, AdviceText>> {
  /** What is said instead of a failure on the reader's own computer. */
  readonly onThisComputer: Readonly<Partial<Record<Occasion, AdviceText>>>;
  /** Redirect loops, by what goes round. */
  readonly loops: Readonly<Record<LoopKind, AdviceText>>;
  /** What the owner does first where a redirect led to the failure. */
  readonly causes: Readonly<Record<CauseKind, readonly StepText[]>>;
  /** What the ports are for that browsers refuse; the last is for all that are not named. */
  readonly services: readonly (readonly [service: string, ports: readonly number[]])[];
}

/** What the diagnosis knows besides the kind of failure and the address. */
export interface Story {
  /** As the browser names the error. */
  readonly code?: string;
  readonly loop?: RedirectLoop;
  readonly cause?: RedirectCause;
  /** An HSTS policy forbids going past a certificate error. */
  readonly isBound?: boolean;
  /** The browser moved to https because of an HSTS policy. */
  readonly isMoved?: boolean;
  /** A page over HTTP, on the same host and port, led here. */
  readonly isLed?: boolean;
  /** What is said instead, where more is known than the class of the failure. */
  readonly instead?: AdviceText;
  /** What is filled into that, besides the parts of the address. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** What a failure of this kind means for this address, what a visitor can do, and the owner's next steps in order. */
export function adviceFor(occasion: Occasion, address: Address, texts: AdviceTexts, story: Story = {}): Advice {
  const { loop, cause } = story;
  // What a redirect leads to is not what runs on the reader's own computer.
  const local = address.reach === 'loopback' && cause === undefined ? texts.onThisComputer[occasion] : undefined;
  const { summary, visitor, owner } =
    story.instead ?? (loop === undefined ? (local ?? texts[occasion]) : texts.loops[loop.kind]);
  const parts = { ...partsOf(address, texts, story), ...story.parts };
  const kinds = kindsOf(address, story);
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  const written = (steps: readonly StepText[]): Failure['owner'] =>
    steps
      .filter(({ when }) => when.every((kind) => kinds.includes(kind)))
      .map((step) => step.parts.map((part) => ({ ...part, text: filled(part.text) })));
  const first = cause === undefined ? [] : texts.causes[cause.kind];
  const rest = cause !== undefined && isWhole(cause) ? [] : owner;
  return { summary: filled(summary), visitor: written(visitor), owner: written([...first, ...rest]) };
}

/** Nothing is to be set up where the redirect should not have led at all. */
const isWhole = ({ kind }: RedirectCause): boolean =>
  kind === 'no-host' || kind === 'inner-host' || kind === 'same-port' || kind === 'lost-https';

/** What can be said of the address; some steps are for some addresses only. */
const kindsOf = (
  { host, scheme, defaultPort, reach }: Address,
  { isBound = false, isMoved = false, isLed = false, cause }: Story,
): readonly unknown[] => [
  scheme,
  defaultPort ? 'usualPort' : 'ownPort',
  cause === undefined ? 'asked' : 'redirected',
  !isLoopbackHost(cause === undefined ? host : hostOf(cause.from.url)) && 'elsewhere',
  host.endsWith('.onion') ? 'onion' : isHomeName(host) ? 'private' : reach,
  host.endsWith('.local') && 'mdns',
  isIpAddress(host) ? 'ip' : 'name',
  isBound && 'bound',
  isMoved && 'moved',
  isLed && 'led',
];

function partsOf(
  { host, port, scheme, usually }: Address,
  { services }: AdviceTexts,
  { code = '', loop, cause }: Story,
): Readonly<Record<string, string>> {
  const named = hostInCode(host);
  const from = parseUrl(cause?.from.url ?? '');
  const isSecure = scheme === 'https' || from?.protocol === 'https:';
  const isOtherHost = cause?.kind === 'added-port' && from?.hostname !== host;
  const right = {
    protocol: isSecure ? 'https:' : 'http:',
    hostname: isOtherHost ? host : (from?.hostname ?? host),
    port: isOtherHost || (isSecure && from?.protocol === 'http:') ? '' : (from?.port ?? ''),
  };
  return {
    host,
    site: from?.hostname ?? host,
    fromPort: String(from === undefined ? '' : effectivePortOf(from.href)),
    // Where the redirect should have led: to the host that it came from, and to https if either of the two was.
    right: originOf(right),
    code,
    named,
    bare: withoutBrackets(named),
    nameType: isIpAddress(host) ? 'IP' : 'DNS',
    serverName: isIpAddress(host) ? '' : ` -servername ${named}`,
    port: String(port),
    scheme,
    ssl: scheme === 'https' ? ' ssl' : '',
    usual: usually === undefined ? '' : ` (usually ${usually})`,
    service: services.find(([, ports]) => ports.includes(port) || ports.length === 0)?.[0] ?? '',
    from: shown(cause?.from.url),
    status: String(cause?.from.status ?? ''),
    first: shown(loop?.first.url),
    firstStatus: String(loop?.first.status ?? ''),
    second: shown(loop?.second.url),
    secondStatus: String(loop?.second.status ?? ''),
    cookie: loop?.cookie ?? '',
  };
}

/** Most characters of a path in a sentence. */
const longestPath = 60;

/** An address in a sentence: without query, user name and password, and cut where it is long. */
function shown(url = ''): string {
  const parsed = parseUrl(url);
  if (parsed === undefined) return '';
  const { pathname } = parsed;
  return `${originOf(parsed)}${pathname.length > longestPath ? `${pathname.slice(0, longestPath)}…` : pathname}`;
}

const originOf = ({ protocol, hostname, port }: Pick<ParsedUrl, 'protocol' | 'hostname' | 'port'>): string =>
  `${protocol}//${hostname}${port === '' ? '' : `:${port}`}`;
