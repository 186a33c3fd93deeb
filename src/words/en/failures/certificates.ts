import { presentedCertificate, presentedNames } from '../../snippets.ts';
import { command, step, stepWhen } from '../../step-text.ts';
import { issued, seeOnPrivate, wholeChain } from './certificate-steps.ts';
import {
  noClickThrough,
  noSecrets,
  notYours,
  notYoursButClock,
  oftenOnDevices,
  oftenOnPanels,
  otherwiseTheirs,
  rightServer,
  seeCertificate,
} from './shared-steps.ts';

export const intercepted = step(
  'If many sites show this, something intercepts connections: an antivirus on this computer that reads HTTPS, or the network of an organisation (ask who runs it). In a hotel, a café or a train, sign in to the network first.',
);

/** Whose it is says what to do: what a proxy shows that has none for the name is self-signed, too. */
const whoseCertificate = (first = '') =>
  stepWhen(
    'public',
    `See whose certificate it is. ${first}Until they have one for {host}, proxies and ingresses present one of their own making (“TRAEFIK DEFAULT CERT”, “Kubernetes Ingress Controller Fake Certificate”): their log says why they have none. Your own router’s: on its network, it answers in place of the server (NAT loopback). One that is self-signed, from a test authority or from an authority of your own: replace it by one from a public authority.`,
    presentedCertificate,
  );

/** Why a hosting service gets no certificate: the record of an old host stays beside its own, or CAA names another authority. */
export const hostedName = stepWhen(
  ['public', 'name'],
  'If a hosting service still has no certificate after a day: the A, AAAA or CNAME records of {host} must be those that the service states, with none of an old host beside them, and CAA records, those of a parent domain too, must allow the service’s authority.',
  command('dig {named} A {named} AAAA {named} CAA'),
);

/** How a certificate is renewed, and why that may have failed. */
export const renewal = [
  stepWhen(
    'public',
    'Renew the certificate where visitors get it from (a CDN, load balancer or control panel has settings for that), and reload the server. Certbot renews whatever is due: if that fails, its output says why; if nothing is due, the new certificate already exists, and the server was not reloaded or reads other files.',
    command('sudo certbot renew'),
  ),
  stepWhen(
    ['public', 'name'],
    'The usual reason for a failed renewal: the authority cannot fetch http://{named}/.well-known/acme-challenge/ from port 80. Open that port, let it lead to this server over IPv6 too (or remove the AAAA record), and let nothing send these requests to another host.',
  ),
  stepWhen(
    'public',
    'See that the next renewal runs by itself, and reloads the server: with Certbot, by a --deploy-hook unless its nginx or Apache plugin does so.',
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
];

/** The browser refuses the server's certificate for its time, its names, or who issued it. */
export const certificateFailures = {
  'certificate-expired': {
    summary:
      'This is a certificate problem: the certificate of {host} is outside its period of validity, usually because it has expired.',
    visitor: [notYoursButClock, noSecrets, noClickThrough],
    owner: renewal,
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
      otherwiseTheirs,
      noClickThrough,
    ],
    owner: [
      stepWhen(
        ['public', 'name'],
        'See whose certificate it is. If it is that of a hosting service or CDN (such as *.github.io or *.azurewebsites.net), add {host} to the site’s settings there, and wait until they have a certificate for it.',
        presentedNames,
      ),
      ...issued(
        'Have a certificate issued that lists {host} as a subject alternative name: a wildcard (*.) stands for one label only, and a name in the subject (CN) alone no longer counts.',
      ),
      stepWhen(['public', 'name'], 'With and without www are two names: list both.'),
      hostedName,
      step(
        'Check that the server picks the right certificate by name (SNI): without a match it presents the default site’s.',
      ),
      rightServer,
      stepWhen(['public', 'ip'], 'See what the server presents.', presentedNames),
      ...seeOnPrivate,
    ],
  },
  'certificate-untrusted': {
    summary: 'This is a certificate problem: the browser does not trust who issued the certificate of {host}.',
    visitor: [oftenOnDevices, oftenOnPanels, intercepted, otherwiseTheirs, noClickThrough],
    owner: [
      // Firefox does not fetch what is missing, and has an error of its own for what is self-signed.
      whoseCertificate('A public authority’s: the server does not send the intermediate certificate (next step). '),
      stepWhen(
        'private',
        'If the certificate is self-signed, as those of most devices, replace it in their settings by one from an authority of your own; install that authority on the computers that use {host}.',
      ),
      step(
        'Send the whole chain: a missing intermediate certificate has the same effect in some browsers and programs.',
        ...wholeChain,
      ),
      ...seeOnPrivate,
    ],
  },
  'self-signed': {
    summary: 'This is a certificate problem: the certificate of {host} is self-signed: no authority has issued it.',
    visitor: [oftenOnDevices, oftenOnPanels, intercepted, otherwiseTheirs, noClickThrough],
    owner: [
      whoseCertificate(),
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
        ...wholeChain,
      ),
      seeCertificate,
    ],
  },
} as const;
