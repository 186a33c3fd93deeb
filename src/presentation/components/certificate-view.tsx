import { Fragment } from 'preact';
import type { Certificate } from '../../core/report.ts';
import { printable } from '../export/printable.ts';
import { HostName } from '../names/host-name.tsx';
import { Fold } from './fold.tsx';
import { LifetimeBar } from './lifetime-bar.tsx';

/** How many names are shown before one asks for more. */
const few = 3;

/** Whom the certificate is for, who says so, how much of its time is left, and what it is made of. */
export function CertificateView({ certificate, at }: { readonly certificate: Certificate; readonly at: number }) {
  const { names, namesOmitted = 0, subject, issuer, trusted } = certificate;
  const rest = names.slice(few);
  return (
    <div class="certificate">
      {trusted === false && <p class="distrust">{distrust(certificate)}</p>}
      <p>
        {names.length === 0 && printable(subject)}
        {names.slice(0, few).map((name, index) => (
          <Fragment key={name}>
            {index > 0 && ', '}
            <HostName host={name} />
          </Fragment>
        ))}
        {rest.length + namesOmitted > 0 && <span class="quiet"> and more</span>}
      </p>
      <p class="quiet">Issued by {printable(commonName(issuer))}</p>
      <LifetimeBar certificate={certificate} at={at} />
      {rest.length + namesOmitted > 0 && (
        <Fold class="other" summary="More names" count={rest.length + namesOmitted}>
          {() => (
            <ul>
              {rest.map((name) => (
                <li key={name}>
                  <HostName host={name} />
                </li>
              ))}
              {namesOmitted > 0 && <li class="quiet">and {namesOmitted.toLocaleString('en')} more</li>}
            </ul>
          )}
        </Fold>
      )}
      <Fold class="other" summary="Details">
        {() => (
          <dl class="details">
            {detailsOf(certificate).map(([name, value]) => (
              <Fragment key={name}>
                <dt class="quiet">{name}</dt>
                <dd>{name === digest ? <Fingerprint of={value} /> : printable(value)}</dd>
              </Fragment>
            ))}
          </dl>
        )}
      </Fold>
    </div>
  );
}

/** In halves, quarters or eighths, as there is room: what is compared by eye breaks evenly. */
const Fingerprint = ({ of }: { readonly of: string }) => (
  <code class="fingerprint">
    {printable(of)
      .match(/.{1,12}/gs)
      ?.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
  </code>
);

const digest = 'SHA-256';

/** What an authority calls itself: the common name in its full one (RFC 4514), or the organisation, or all of it. */
function commonName(name: string): string {
  const [, own = name] =
    /(?:^|[,+])CN=((?:\\.|[^,+\\])+)/.exec(name) ?? /(?:^|[,+])O=((?:\\.|[^,+\\])+)/.exec(name) ?? [];
  return own.replace(/\\(.)/g, '$1');
}

function distrust({ problems = [] }: Certificate): string {
  const reasons = problems.map((problem) => problemWords[problem]);
  return ['The browser does not accept it', ...reasons].join(': ');
}

const problemWords = {
  untrusted: 'it was not issued by an authority that the browser trusts',
  'name-mismatch': 'it is for another name',
  'not-valid-at-this-time': 'it has expired, or is not valid yet',
} as const;

function detailsOf(certificate: Certificate): (readonly [name: string, value: string])[] {
  const {
    subject,
    issuer,
    keyAlgorithm = '',
    keyBits,
    curve,
    signatureAlgorithm,
    extendedKeyUsage,
    fingerprint,
  } = certificate;
  const { chainSignatures, chain, transparency, embeddedTimestamps, publicAuthority } = certificate;
  const key = [keyAlgorithm, keyBits === undefined ? '' : `${keyBits} bits`, curve ?? ''].filter((part) => part !== '');
  return [
    ['Subject', subject],
    ['Issuer', issuer],
    ['Key', key.join(', ')],
    ['Signed with', signatureAlgorithm ?? ''],
    ['Usage', extendedKeyUsage?.join(', ') ?? ''],
    ['Log timestamps', embeddedTimestamps === undefined ? '' : `${embeddedTimestamps}`],
    ['Transparency', transparency === undefined ? 'unknown' : transparencyWords[transparency]],
    ['Authority', publicAuthority === undefined ? 'unknown' : authorityWords(publicAuthority)],
    ['Chain', chainSignatures === undefined ? 'unknown' : `${chain} certificates`],
    [digest, fingerprint],
  ].filter((detail): detail is [string, string] => detail[1] !== '');
}

const authorityWords = (isPublic: boolean): string =>
  isPublic ? 'public, known to the browser' : 'private, added to this browser';

const transparencyWords = {
  compliant: 'logged as the browser requires',
  'too-few': 'too few timestamps',
  'not-diverse': 'timestamps of too few different logs',
  'not-applicable': 'not required of this authority',
} as const;
