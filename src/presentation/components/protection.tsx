import type { ComponentChildren } from 'preact';
import type { Gap, HstsPolicy, Report, Seen, TlsState } from '../../core/report.ts';
import { cipherWords } from '../../core/standards/cipher-words.ts';
import { printable } from '../export/printable.ts';
import { CertificateView } from './certificate-view.tsx';
import { Fold } from './fold.tsx';
import { rowWords } from './words.ts';

/** What protects the connection: HSTS, TLS and the certificate, each as it was seen, or why it was not. */
export function Protection({ report: { hsts, tls, certificate, at } }: { readonly report: Report }) {
  const facts = joined([
    {
      ...factOf('HSTS', hsts, (policy) => printable(hstsWords(policy))),
      isKnown: tls.state === 'seen' && tls.value.hsts,
    },
    factOf('TLS', tls, (state) => <TlsView tls={state} />),
    factOf('Certificate', certificate, (value) => <CertificateView certificate={value} at={Date.parse(at)} />),
  ]);
  return (
    <dl class="facts">
      {facts.map(({ name, content, gap, isKnown = false }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {gap === undefined ? content : <Unchecked {...gap} />}
            {isKnown && <span class="quiet">already known to this browser</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One short line; the reason is for whoever asks. */
function Unchecked({ reason }: Gap) {
  if (reason.length <= 72) return <>{printable(reason)}</>;
  return (
    <Fold class="why" summary={`Could not be checked. ${rowWords.why}`}>
      {() => <p class="quiet">{printable(reason)}</p>}
    </Fold>
  );
}

interface Fact {
  readonly name: string;
  readonly content?: ComponentChildren;
  /** In place of content. */
  readonly gap?: Gap;
  /** The browser holds a policy for the host, which may come from a parent domain or a built-in list. */
  readonly isKnown?: boolean | undefined;
}

const factOf = <T,>(name: string, of: Seen<T>, view: (value: T) => ComponentChildren): Fact =>
  of.state === 'seen' ? { name, content: view(of.value) } : { name, gap: of };

/** Neighbours that were not seen for the same reason are said once. */
function joined(facts: readonly Fact[]): readonly Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts) {
    const last = kept.at(-1);
    if (last?.gap !== undefined && fact.gap !== undefined && reasonOf(last.gap) === reasonOf(fact.gap))
      kept.splice(-1, 1, { ...last, name: `${last.name}, ${fact.name}` });
    else kept.push(fact);
  }
  return kept;
}

/** Its sentence in a report that was saved before there were codes. */
const reasonOf = ({ reason, reasonCode = reason }: Gap): string => reasonCode;

/** Protocol and cipher in words, with their names for those who know them. */
function TlsView({ tls }: { readonly tls: TlsState }) {
  const { protocol, cipher, keyExchange, encryptedClientHello, weaknesses } = tls;
  const version = protocol?.replace(/^TLSv/, 'TLS ');
  const words = [version, ...cipherWords(tls), ...(encryptedClientHello === true ? ['hides the host name'] : [])];
  const names = [cipher, keyExchange, ...weaknesses.map((weakness) => `weak: ${weakness}`)];
  return (
    <>
      {printable(present(words).join(', '))}
      <span class="quiet">{printable(present(names).join(' · '))}</span>
    </>
  );
}

const present = (words: readonly (string | undefined)[]): string[] => words.filter((word) => word !== undefined);

const hstsWords = ({ valid, maxAge, includeSubDomains, raw, problems }: HstsPolicy): string =>
  valid
    ? `${daysOf(maxAge)}${includeSubDomains ? ', with subdomains' : ', this host only'}`
    : `Browsers ignore “${raw}”: ${problems.join(' ')}`;

function daysOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  if (days < 1) return seconds === 0 ? 'Disabled' : 'For less than a day';
  return days === 1 ? 'For 1 day' : `For ${days} days`;
}
