import type { Address } from '../evidence.ts';
import { parseUrl } from '../parse-url.ts';
import type { Failure } from '../report.ts';
import { defaultPortOf } from '../standards/ports.ts';
import type { Occasion } from './occasion.ts';
import type { CauseKind, RedirectCause } from './redirect-cause.ts';
import type { LoopKind, RedirectLoop } from './redirect-loop.ts';

type Advice = Pick<Failure, 'summary' | 'steps'>;

/** As it stands in the words. */
interface AdviceText {
  readonly summary: string;
  readonly steps: readonly string[];
}

/** Texts with `{names}` for parts of the address; a step `@name` is one that several occasions share. */
export interface AdviceTexts extends Readonly<Record<Occasion, AdviceText>> {
  readonly steps: Readonly<Record<SharedStep, string>>;
  /** Redirect loops, by what goes round. */
  readonly loops: Readonly<Record<LoopKind, AdviceText>>;
  /** What to do first where a redirect led to the failure. */
  readonly causes: Readonly<Record<CauseKind, readonly string[]>>;
  /** What the ports are for that browsers refuse. */
  readonly services: readonly (readonly [service: string, ports: readonly number[]])[];
}

type SharedStep =
  | 'onion'
  | 'port'
  | 'otherPort'
  | 'listener'
  | 'plainListener'
  | 'certificate'
  | 'wildcard'
  | 'encrypted'
  | 'unencrypted'
  | 'clientCertificate'
  | 'overTls'
  | 'noClickThrough';

/** What the diagnosis knows besides the kind of failure and the address. */
export interface Story {
  /** As the browser names the error. */
  readonly code?: string;
  readonly loop?: RedirectLoop;
  readonly cause?: RedirectCause;
  /** An HSTS policy forbids going past a certificate error. */
  readonly isBound?: boolean;
}

/** What a failure of this kind means for this address, and the next steps in order. */
export function adviceFor(occasion: Occasion, address: Address, texts: AdviceTexts, story: Story = {}): Advice {
  const { loop, cause, isBound = false } = story;
  const { summary, steps } = loop === undefined ? texts[occasion] : texts.loops[loop.kind];
  const parts = partsOf(address, texts, story);
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  const first = cause === undefined ? [] : texts.causes[cause.kind];
  const written = [...first, ...steps, ...(isBound ? ['@noClickThrough'] : [])].map((step) =>
    step.startsWith('@') ? shared(step.slice(1), address, texts) : step,
  );
  return { summary: filled(summary), steps: written.filter((step) => step !== '').map(filled) };
}

/** Some steps are for some addresses only. */
function shared(step: string, { host, scheme, defaultPort }: Address, { steps }: AdviceTexts): string {
  const isSecure = scheme === 'https';
  switch (step) {
    case 'onion':
      return host.endsWith('.onion') ? steps.onion : '';
    case 'port':
      return defaultPort ? steps.port : steps.otherPort;
    case 'listener':
      return isSecure ? steps.listener : steps.plainListener;
    case 'wildcard':
      return labelsOf(host) > 3 ? steps.wildcard : '';
    case 'authentication':
      return isSecure ? steps.encrypted : steps.unencrypted;
    case 'clientCertificate':
      return isSecure ? steps.clientCertificate : '';
    case 'overTls':
      return scheme === 'http' && !defaultPort ? steps.overTls : '';
    case 'noClickThrough':
      return steps.noClickThrough;
    default:
      return isSecure ? steps.certificate : '';
  }
}

const labelsOf = (host: string): number => (/^[\d.]+$/.test(host) ? 0 : host.split('.').length);

function partsOf(
  { host, port, scheme, usually }: Address,
  { services }: AdviceTexts,
  { code = '', loop, cause }: Story,
): Readonly<Record<string, string>> {
  return {
    host,
    code,
    // Steps are copied into a shell, and a name may contain what a shell would carry out.
    named: /^[\w.:[\]-]+$/.test(host) ? host : 'HOST',
    parent: host.slice(host.indexOf('.') + 1),
    port: String(port),
    server: `${host} on port ${port}`,
    protocol: scheme.toUpperCase(),
    scheme,
    usual: usually === undefined ? '' : ` (usually ${usually})`,
    standard: String(defaultPortOf(scheme)),
    service: services.find(([, ports]) => ports.includes(port))?.[0] ?? 'another kind of service',
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
  const { protocol, hostname, port, pathname } = parsed;
  const path = pathname.length > longestPath ? `${pathname.slice(0, longestPath)}…` : pathname;
  return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${path}`;
}
