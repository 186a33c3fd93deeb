import { caddy, certificateFiles, presentedCertificate } from '../../snippets.ts';
import { command, type PartText, type StepText, stepWhen } from '../../step-text.ts';

/* Steps that several failures of certificates have in common. */

export const seeOnPrivate = [
  stepWhen('private', 'See what the server presents.', presentedCertificate),
  stepWhen('onion', 'See what the server presents.', presentedCertificate),
];

/**
 * The same sentence for each kind of host, with what gets it a certificate. Public authorities issue for public names, and
 * since 2026 for public addresses (Let's Encrypt, for six days; Certbot 5.3 and later).
 */
export const issued = (what: string, options = ''): readonly StepText[] => [
  stepWhen(['public', 'name'], what, command(`sudo certbot certonly${options} --domain {named}`)),
  stepWhen(
    ['public', 'ip'],
    `${what} For an address, Certbot must be 5.3 or later.`,
    command(`sudo certbot certonly --standalone --preferred-profile shortlived${options} --ip-address {bare}`),
  ),
  stepWhen(
    'public',
    'Then name its files in the server’s configuration (Certbot prints where they are: fullchain.pem and privkey.pem), and reload the server. Behind a CDN, with a control panel or on a NAS, get the certificate in its settings instead.',
  ),
  stepWhen(
    'private',
    `${what} No public authority issues one for {host}: use your own, for example mkcert, and install it on every computer that uses {host}.`,
    command('mkcert {bare}'),
  ),
  stepWhen('onion', `${what} Few authorities issue certificates for .onion names.`),
];

export const wholeChain = [...certificateFiles, caddy('tls /etc/ssl/fullchain.pem /etc/ssl/key.pem')];

/** Asks an authority for a certificate that has this, too, or makes one that is self-signed. */
export const opensslRequest = (kind: '-new' | '-x509', extension: string): PartText =>
  command(
    `openssl req ${kind === '-x509' ? '-x509 -days 365' : kind} -newkey rsa:2048 -nodes -keyout site.key -out site.${kind === '-x509' ? 'crt' : 'csr'} -subj /CN={bare} -addext subjectAltName={nameType}:{bare} -addext ${extension}`,
  );
