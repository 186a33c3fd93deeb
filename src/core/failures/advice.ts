import type { Address } from '../evidence.ts';
import type { Failure, FailureClass } from '../report.ts';
import { defaultPortOf } from '../standards/ports.ts';

type Advice = Pick<Failure, 'summary' | 'steps'>;

/** What advice is about: a class of failures, or a case of one that has its own. */
export type Occasion = FailureClass | 'self-signed';

/** Texts with `{names}` for parts of the address; a step `@name` is one that several occasions share. */
export interface AdviceTexts extends Readonly<Record<Occasion, Advice>> {
  readonly steps: Readonly<Record<SharedStep, string>>;
  /** What the ports are for that browsers refuse. */
  readonly services: readonly (readonly [service: string, ports: readonly number[]])[];
}

type SharedStep = 'onion' | 'port' | 'otherPort' | 'listener' | 'plainListener' | 'certificate';

/** What a failure of this kind means for this address, and the next steps in order. */
export function adviceFor(occasion: Occasion, address: Address, texts: AdviceTexts): Advice {
  const { summary, steps } = texts[occasion];
  const parts = partsOf(address, texts);
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  const written = steps.map((step) => (step.startsWith('@') ? shared(step.slice(1), address, texts) : step));
  return { summary: filled(summary), steps: written.filter((step) => step !== '').map(filled) };
}

/** Some steps are for some addresses only. */
function shared(step: string, { host, scheme, defaultPort }: Address, { steps }: AdviceTexts): string {
  switch (step) {
    case 'onion':
      return host.endsWith('.onion') ? steps.onion : '';
    case 'port':
      return defaultPort ? steps.port : steps.otherPort;
    case 'listener':
      return scheme === 'https' ? steps.listener : steps.plainListener;
    default:
      return steps.certificate;
  }
}

function partsOf(
  { host, port, scheme, usually }: Address,
  { services }: AdviceTexts,
): Readonly<Record<string, string>> {
  return {
    host,
    port: String(port),
    server: `${host} on port ${port}`,
    protocol: scheme.toUpperCase(),
    usual: usually === undefined ? '' : ` (usually ${usually})`,
    standard: String(defaultPortOf(scheme)),
    service: services.find(([, ports]) => ports.includes(port))?.[0] ?? 'another kind of service',
  };
}
