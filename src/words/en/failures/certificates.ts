import { apache, caddy, nginx } from '../../snippets.ts';
import { command, step, stepWhen } from '../../step-text.ts';
import { noClickThrough, noSecrets, notYours, notYoursButClock, rightServer, seeCertificate } from './shared-steps.ts';

const intercepted = step('If many sites show this, something on this network or computer intercepts connections.');

const fromAuthority = step(
  'Get a certificate from a public authority; for an internal tool, install your own authority on the computers that use it.',
  command('certbot certonly --domain {named}'),
);

/** The browser refuses the server's certificate. */
export const certificateFailures = {
  'certificate-expired': {
    summary:
      'This is a certificate problem: the certificate of {host} is outside its period of validity, usually because it has expired.',
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner: [
      step(
        'Renew the certificate and reload the server; then find out why the automatic renewal did not run.',
        command('certbot renew --cert-name {named} --dry-run'),
      ),
      seeCertificate,
    ],
  },
  'certificate-not-yet-valid': {
    summary: 'This is a certificate problem: the certificate of {host} is not valid yet.',
    visitor: [step('Check the clock of this computer: a date in the past is the usual cause.'), noClickThrough],
    owner: [
      step('Wait until the certificate is valid, or have it issued again with an earlier start.'),
      seeCertificate,
    ],
  },
  'certificate-name': {
    summary: 'This is a certificate problem: the certificate that the server presents does not name {host}.',
    visitor: [
      step('Check the spelling of the name, and whether the site is meant with or without www.'),
      notYours,
      noClickThrough,
    ],
    owner: [
      step(
        'Have a certificate issued that lists {host} as a subject alternative name; a name in the subject (CN) alone no longer counts. With and without www are two names.',
        command('certbot certonly --domain {named}'),
      ),
      stepWhen(
        'deepName',
        'A wildcard covers one label only: *.{parent} would cover {host}, a wildcard further up does not.',
      ),
      step(
        'Check that the server picks the right certificate by name (SNI): without a match it presents the default site’s.',
      ),
      rightServer,
      seeCertificate,
    ],
  },
  'certificate-untrusted': {
    summary: 'This is a certificate problem: the browser does not trust who issued the certificate of {host}.',
    visitor: [notYours, intercepted, noClickThrough],
    owner: [
      step(
        'Send the whole chain: a missing intermediate certificate is the usual cause.',
        nginx('ssl_certificate /etc/ssl/fullchain.pem;'),
        apache('SSLCertificateFile /etc/ssl/fullchain.pem'),
        caddy('tls /etc/ssl/fullchain.pem /etc/ssl/key.pem'),
      ),
      step(
        'If the certificate is self-signed, get one from a public authority; for an internal tool, install your own authority on the computers that use it.',
      ),
      seeCertificate,
    ],
  },
  'self-signed': {
    summary: 'This is a certificate problem: the certificate of {host} is self-signed: no authority has issued it.',
    visitor: [notYours, intercepted, noClickThrough],
    owner: [fromAuthority, seeCertificate],
  },
  'certificate-revoked': {
    summary: 'This is a certificate problem: the certificate of {host} was revoked by its issuer.',
    visitor: [notYours, noSecrets, noClickThrough],
    owner: [
      step(
        'Have a new certificate issued with a new key, and find out why the old one was revoked: its key may be known to others.',
        command('certbot certonly --force-renewal --domain {named}'),
      ),
      seeCertificate,
    ],
  },
  'certificate-weak': {
    summary: 'This is a certificate problem: the certificate of {host} uses a key or signature that is too weak.',
    visitor: [notYours, noSecrets, noClickThrough],
    owner: [
      step(
        'Have the certificate issued again with a 2048-bit RSA or a P-256 key and a SHA-256 signature.',
        command('certbot certonly --key-type ecdsa --domain {named}'),
      ),
      seeCertificate,
    ],
  },
  'certificate-other': {
    summary: 'This is a certificate problem: the browser refuses the certificate of {host}.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Check that it is meant for servers and signed with SHA-256 or better; then have it issued again by a public authority.',
      ),
      seeCertificate,
    ],
  },
  'authority-as-server': {
    summary: 'This is a certificate problem: the server presents the certificate of an authority (CA) as its own.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Issue a certificate for {host} that may not sign others (basicConstraints CA:FALSE), and present that one; the authority’s own belongs on the computers that trust it.',
      ),
      step(
        'OpenSSL makes an authority unless told otherwise.',
        command(
          'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN={named} -addext subjectAltName=DNS:{named} -addext basicConstraints=critical,CA:FALSE',
        ),
      ),
      seeCertificate,
    ],
  },
} as const;
