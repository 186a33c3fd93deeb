import type { Certificate, HstsPolicy, Report, Seen, TlsState } from '../../core/report.ts';
import { printable } from '../export/printable.ts';

/** What protects the connection: HSTS, TLS and the certificate, each as it was seen, or why it was not. */
export function Protection({ report: { hsts, tls, certificate } }: { readonly report: Report }) {
  const facts = joined([
    factOf('HSTS', hsts, hstsWords),
    factOf('TLS', tls, tlsWords),
    factOf('Certificate', certificate, certificateWords),
  ]);
  return (
    <section aria-labelledby="protection">
      <h2 id="protection">What protects it</h2>
      <dl class="facts">
        {facts.map(({ name, text, seen }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class={seen ? '' : 'quiet'}>{printable(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Fact {
  readonly name: string;
  readonly text: string;
  readonly seen: boolean;
}

const factOf = <T,>(name: string, of: Seen<T>, words: (value: T) => string): Fact =>
  of.state === 'seen' ? { name, text: words(of.value), seen: true } : { name, text: of.reason, seen: false };

/** Neighbours that were not seen for the same reason are said once. */
function joined(facts: readonly Fact[]): readonly Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    const last = kept.at(-1);
    const isSameGap = last !== undefined && !last.seen && !fact.seen && last.text === fact.text;
    if (isSameGap) kept.splice(-1, 1, { ...last, name: `${last.name}, ${fact.name}` });
    else kept.push(fact);
  }
  return kept;
}

const hstsWords = ({ valid, maxAge, includeSubDomains, raw, problems }: HstsPolicy): string =>
  valid
    ? `${daysOf(maxAge)}${includeSubDomains ? ', with subdomains' : ', this host only'}`
    : `Browsers ignore “${raw}”: ${problems.join('; ')}`;

const tlsWords = ({ protocol, cipher, state, weaknesses }: TlsState): string =>
  [protocol, cipher, state, ...weaknesses].filter((part) => part !== undefined && part !== '').join(', ');

const certificateWords = ({ subject, issuer, notAfter }: Certificate): string =>
  `${subject}, by ${issuer}, until ${notAfter.slice(0, 10)}`;

function daysOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  if (days < 1) return seconds === 0 ? 'Switched off' : 'For less than a day';
  return days === 1 ? 'For 1 day' : `For ${days} days`;
}
