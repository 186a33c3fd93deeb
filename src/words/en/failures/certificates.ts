import { apache, caddy, nginx, presentedCertificate, stapledAnswer } from '../../snippets.ts';
import { command, type StepText, step, stepWhen } from '../../step-text.ts';
import {
  noClickThrough,
  noSecrets,
  notYours,
  notYoursButClock,
  oftenOnDevices,
  otherwiseTheirs,
  rightServer,
  seeCertificate,
} from './shared-steps.ts';

const intercepted = step(
  'If many sites show this, something on this network or computer intercepts connections. In a hotel, a café or a train, sign in to the network first.',
);

/** Whose it is says what to do: what a proxy shows that has none for the name is self-signed, too. */
const whoseCertificate = stepWhen(
  'public',
  'See whose certificate it is. Until they have one for {host}, proxies and ingresses present one of their own making (“TRAEFIK DEFAULT CERT”, “Kubernetes Ingress Controller Fake Certificate”): their log says why they have none. One that is self-signed, from a test authority or from an authority of your own: replace it by one from a public authority.',
  presentedCertificate,
);

const seeOnPrivate = [
  stepWhen('private', 'See what the server presents.', presentedCertificate),
  stepWhen('onion', 'See what the server presents.', presentedCertificate),
];

/**
 * The same sentence for each kind of host, with what gets it a certificate. Public authorities issue for public names, and
 * since 2026 for public addresses (Let's Encrypt, for six days; Certbot 5.3 and later).
 */
const issued = (what: string, options = ''): readonly StepText[] => [
  stepWhen(['public', 'name'], what, command(`certbot certonly${options} --domain {named}`)),
  stepWhen(
    ['public', 'ip'],
    `${what} For an address, Certbot must be 5.3 or later.`,
    command(`certbot certonly --standalone --preferred-profile shortlived${options} --ip-address {bare}`),
  ),
  stepWhen(
    'private',
    `${what} No public authority issues one for {host}: use your own, for example mkcert, and install it on every computer that uses {host}.`,
    command('mkcert {bare}'),
  ),
  stepWhen('onion', `${what} Few authorities issue certificates for .onion names.`),
];

/** Asks an authority for a certificate that has this, too. */
const requestWith = (extension: string) =>
  command(
    `openssl req -new -newkey rsa:2048 -nodes -subj /CN={bare} -addext subjectAltName={nameType}:{bare} -addext ${extension}`,
  );

/** The browser refuses the server's certificate. */
export const certificateFailures = {
  'certificate-expired': {
    summary:
      'This is a certificate problem: the certificate of {host} is outside its period of validity, usually because it has expired.',
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner: [
      stepWhen(
        'public',
        'Renew the certificate and reload the server; then find out why the automatic renewal did not run.',
        command('certbot renew --cert-name {bare} --dry-run'),
      ),
      stepWhen(
        'private',
        'Issue the certificate again with the authority that it came from, and reload the server; a device makes itself a new one in its settings.',
      ),
      stepWhen('onion', 'Renew the certificate and reload the server.'),
      stepWhen(
        ['https', 'public'],
        'See what the server presents, and when it ends: an old one means that the server was not reloaded, or that another server answers; an old intermediate, that an old chain file is still in use.',
        presentedCertificate,
      ),
      ...seeOnPrivate,
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
      stepWhen(['public', 'name'], 'Check the spelling of the address, and try it with or without www.'),
      stepWhen(
        ['private', 'name'],
        'Open {host} by a name that its certificate lists; the browser’s error page shows the certificate.',
      ),
      stepWhen('ip', 'Open the site by its name: few certificates list an IP address.'),
      intercepted,
      notYours,
      noClickThrough,
    ],
    owner: [
      stepWhen(
        'deepName',
        'A wildcard covers one label only: *.{parent} would cover {host}, a wildcard further up does not.',
      ),
      stepWhen(
        ['public', 'name'],
        'See whose certificate it is. If it is that of a hosting service or CDN (such as *.github.io or *.azurewebsites.net), add {host} to the site’s settings there, and wait until they have a certificate for it.',
        presentedCertificate,
      ),
      ...issued(
        'Have a certificate issued that lists {host} as a subject alternative name; a name in the subject (CN) alone no longer counts.',
      ),
      stepWhen(['public', 'name'], 'With and without www are two names: list both.'),
      step(
        'Check that the server picks the right certificate by name (SNI): without a match it presents the default site’s.',
      ),
      rightServer,
      stepWhen(['public', 'ip'], 'See what the server presents.', presentedCertificate),
      ...seeOnPrivate,
    ],
  },
  'certificate-untrusted': {
    summary: 'This is a certificate problem: the browser does not trust who issued the certificate of {host}.',
    visitor: [oftenOnDevices, intercepted, notYours, noClickThrough],
    owner: [
      whoseCertificate,
      stepWhen(
        'private',
        'If the certificate is self-signed, as those of most devices, replace it in their settings by one from an authority of your own; install that authority on the computers that use {host}.',
      ),
      step(
        'Send the whole chain: a missing intermediate certificate is the usual cause.',
        nginx('ssl_certificate /etc/ssl/fullchain.pem;'),
        apache('SSLCertificateFile /etc/ssl/fullchain.pem'),
        caddy('tls /etc/ssl/fullchain.pem /etc/ssl/key.pem'),
      ),
      ...seeOnPrivate,
    ],
  },
  'self-signed': {
    summary: 'This is a certificate problem: the certificate of {host} is self-signed: no authority has issued it.',
    visitor: [oftenOnDevices, intercepted, notYours, noClickThrough],
    owner: [
      whoseCertificate,
      ...issued('Replace the self-signed certificate by one that an authority has issued.'),
      ...seeOnPrivate,
    ],
  },
  'certificate-revoked': {
    summary: 'This is a certificate problem: the certificate of {host} was revoked by its issuer.',
    visitor: [notYours, noSecrets, noClickThrough],
    owner: [
      ...issued(
        'Have a new certificate issued with a new key, and find out why the old one was revoked: its key may be known to others.',
        ' --force-renewal',
      ),
      seeCertificate,
    ],
  },
  'certificate-weak': {
    summary: 'This is a certificate problem: the certificate of {host} uses a key or signature that is too weak.',
    visitor: [notYours, noSecrets, noClickThrough],
    owner: [
      ...issued(
        'Have the certificate issued again with a 2048-bit RSA or a P-256 key and a SHA-256 signature.',
        ' --key-type ecdsa',
      ),
      seeCertificate,
    ],
  },
  intercepted: {
    summary:
      'This is a certificate problem: something between this browser and {host} intercepts the connection and presents a certificate of its own.',
    visitor: [
      step('Do not enter anything here: what intercepts the connection can read it.'),
      step(
        'Look on this computer for an antivirus, a parental control or a debugging proxy that reads HTTPS, and turn that off; in an organisation, ask who runs the network.',
      ),
      step('Try another network: if the site works there, this network is what intercepts.'),
      noClickThrough,
    ],
    owner: [
      stepWhen(
        'public',
        'See from another network what the server itself presents: if that is its own certificate, nothing is wrong with the site.',
        presentedCertificate,
      ),
      ...seeOnPrivate,
    ],
  },
  'issuer-expired': {
    summary:
      'This is a certificate problem: a certificate in the chain of {host} has expired: not the server’s own, but that of an authority above it.',
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner: [
      stepWhen(
        'private',
        'If the authority is your own, make it a new certificate with the same key, and install that on the computers that use {host}.',
      ),
      step(
        'Send the present intermediate certificate: an old chain file is the usual cause. What the authority delivers with each renewal is the whole chain.',
        nginx('ssl_certificate /etc/ssl/fullchain.pem;'),
        apache('SSLCertificateFile /etc/ssl/fullchain.pem'),
        caddy('tls /etc/ssl/fullchain.pem /etc/ssl/key.pem'),
      ),
      seeCertificate,
    ],
  },
  'certificate-overlong': {
    summary: 'This is a certificate problem: the certificate of {host} is valid for longer than browsers accept.',
    visitor: [notYours, noClickThrough],
    owner: [
      ...issued(
        'Have the certificate issued again for a shorter time: 200 days at most since 15 March 2026, 100 from 15 March 2027, 47 from 15 March 2029.',
      ),
      seeCertificate,
    ],
  },
  'certificate-not-logged': {
    summary:
      'This is a certificate problem: nothing shows that the certificate of {host} stands in the public logs of certificates, which browsers demand (Certificate Transparency).',
    visitor: [
      step('Update this browser: one that is months old knows logs only that have been closed since.'),
      otherwiseTheirs,
      noClickThrough,
    ],
    owner: [
      ...issued(
        'Have the certificate issued again, with the timestamps of the logs (SCTs) in it: public authorities add them unless asked not to.',
      ),
      step(
        'For names of an organisation that must not become public, its administrators exempt them in the browsers’ policies (in Chromium CertificateTransparencyEnforcementDisabledForUrls).',
      ),
      seeCertificate,
    ],
  },
  'key-usage': {
    summary:
      'This is a certificate problem: the certificate of {host} does not allow its key to be used as TLS uses it.',
    visitor: [oftenOnDevices, notYours, noClickThrough],
    owner: [
      step(
        'Have the certificate issued with the key usage digitalSignature: keyEncipherment alone is for a key exchange that browsers no longer offer. A request for one:',
        requestWith('keyUsage=critical,digitalSignature'),
      ),
      stepWhen('private', 'A device makes itself a new certificate in its settings, perhaps only after an update.'),
      seeCertificate,
    ],
  },
  'not-for-servers': {
    summary: 'This is a certificate problem: the certificate of {host} is not meant for servers.',
    visitor: [notYours, noClickThrough],
    owner: [
      step(
        'Have the certificate issued with the extended key usage serverAuth. A request for one:',
        requestWith('extendedKeyUsage=serverAuth'),
      ),
      step('Check that the server was not given another certificate by mistake, such as one for clients or for mail.'),
      seeCertificate,
    ],
  },
  'staple-missing': {
    summary:
      'This is a certificate problem: the certificate of {host} demands that the server also sends an answer about its revocation (OCSP must-staple), which it does not.',
    visitor: [notYours, noClickThrough],
    owner: [
      ...issued(
        'Have the certificate issued again without must-staple: authorities give up OCSP, and those that did have no answer to send.',
      ),
      stepWhen(
        'https',
        'If the authority still answers, let the server staple, and see whether it does: nginx sends nothing until it has fetched the first answer.',
        nginx('ssl_stapling on;', 'ssl_trusted_certificate /etc/ssl/chain.pem;'),
        apache('SSLUseStapling on'),
        caddy('# staples by itself'),
      ),
      stepWhen('https', 'See what the server staples.', stapledAnswer),
    ],
  },
  'staple-invalid': {
    summary:
      'This is a certificate problem: the answer about revocation (OCSP) that comes with the certificate of {host} is outdated or broken.',
    visitor: [notYoursButClock, noClickThrough],
    owner: [
      step(
        'Reload the server, so that it fetches a new answer. If the old one stays, its log says why; most often it cannot reach the authority.',
      ),
      step(
        'If the authority has given up OCSP, turn stapling off.',
        nginx('ssl_stapling off;'),
        apache('SSLUseStapling off'),
        caddy('# staples only where the certificate names an OCSP service'),
      ),
      stepWhen('https', 'See what the server staples, and until when that is valid (Next Update).', stapledAnswer),
    ],
  },
  'reused-serial': {
    summary:
      'This is a certificate problem: this browser knows another certificate with the issuer and the serial number of that of {host}.',
    visitor: [
      step(
        'In Firefox’s settings, search for “certificates”, open View Certificates, and delete those of {host} under Servers and Authorities; then restart Firefox.',
      ),
      oftenOnDevices,
      noClickThrough,
    ],
    owner: [
      step(
        'Make a certificate with a serial number of its own: an authority must never use one twice. A device that was reset may have made itself the same authority again: delete it on the computers that use {host}.',
      ),
      seeCertificate,
    ],
  },
  'ech-fallback': {
    summary:
      'This is a certificate problem: the DNS promises that {host} takes an encrypted greeting (ECH), but the server does not know those keys, and has no valid certificate to say so.',
    visitor: [notYours, step('Try another network or DNS resolver: this one may still hold an old record.')],
    owner: [
      stepWhen(
        ['public', 'name'],
        'Bring the HTTPS record of {host} up to date, or take ech= out of it: its keys are not, or no longer, those of the server that answers.',
        command('dig {named} HTTPS'),
      ),
      step('Give that server a certificate for the public name that stands in the record’s ECH configuration.'),
    ],
  },
  'certificate-other': {
    summary: 'This is a certificate problem: the browser refuses the certificate of {host}.',
    visitor: [notYours, noClickThrough],
    owner: [
      seeCertificate,
      step(
        'The code is {code}. Most often a certificate was made by hand, and lacks what browsers expect: version 3, the names as subject alternative names, the extended key usage serverAuth, and a SHA-256 signature.',
      ),
      step('Have it issued again, by an authority or a program that knows the rules.'),
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
          'openssl req -x509 -newkey rsa:2048 -nodes -subj /CN={bare} -addext subjectAltName={nameType}:{bare} -addext basicConstraints=critical,CA:FALSE',
        ),
      ),
      seeCertificate,
    ],
  },
} as const;
