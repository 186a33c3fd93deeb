import type { Report, Seen } from '../../core/report.ts';
import { Fold } from './fold.tsx';

/** What protects the connection: HSTS, TLS and the certificate, each as far as it was seen. */
export function Protection({ report: { hsts, tls, certificate, connection } }: { readonly report: Report }) {
  if (connection.scheme !== 'https') return null;
  return (
    <section aria-labelledby="protection">
      <h2 id="protection">What protects it</h2>
      <dl class="facts">
        <Fact name="HSTS" of={hsts}>
          {({ valid, maxAge, includeSubDomains, raw, problems }) =>
            valid
              ? `${daysOf(maxAge)}${includeSubDomains ? ', with subdomains' : ', this host only'}`
              : `Browsers ignore “${raw}”: ${problems.join('; ')}`
          }
        </Fact>
        <Fact name="TLS" of={tls}>
          {({ protocol, cipher, state }) => [protocol, cipher, state].filter(Boolean).join(', ')}
        </Fact>
        <Fact name="Certificate" of={certificate}>
          {({ subject, issuer, notAfter }) => `${subject}, by ${issuer}, until ${notAfter.slice(0, 10)}`}
        </Fact>
      </dl>
    </section>
  );
}

interface FactProps<T> {
  readonly name: string;
  readonly of: Seen<T>;
  readonly children: (value: T) => string;
}

function Fact<T>({ name, of, children }: FactProps<T>) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {of.state === 'seen' ? (
          children(of.value)
        ) : (
          <Fold class="gap" summary="Not seen">
            {() => <span class="quiet">{of.reason}</span>}
          </Fold>
        )}
      </dd>
    </>
  );
}

function daysOf(seconds: number): string {
  const days = Math.round(seconds / 86_400);
  return days === 1 ? 'for 1 day' : `for ${days} days`;
}
