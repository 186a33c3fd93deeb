import {
  apache,
  caddy,
  certificateFiles,
  listeners,
  nginx,
  plainAnswer,
  presentedCertificate,
} from '../../snippets.ts';
import { type StepText, step, stepWhen } from '../../step-text.ts';

/*
 * Steps that several failures have in common. `{host}`, `{port}` and the like are filled in from the address;
 * `core/failures/advice.ts` says what there is.
 */

/** For a visitor: it is the site's, and only its owner can do something about it. */
export const notYours = stepWhen(
  'elsewhere',
  'Nothing is wrong on your side. Try again later, or tell the people who run {site} what you see here.',
);

/** The same after steps about what may be wrong on the visitor's side. */
export const otherwiseTheirs = stepWhen(
  'elsewhere',
  'If that does not help, the fault is the site’s: try again later, or tell the people who run {site} what you see here.',
);

export const notYoursButClock = step(
  'Nothing is wrong on your side, except perhaps the clock of this computer: a wrong date makes good certificates look invalid.',
);

/** For a visitor of a device whose certificate no authority has issued. */
export const oftenOnDevices = stepWhen(
  'private',
  'Routers, printers and other devices on a private network often present a certificate of their own making. If {host} is yours, compare the fingerprint with the one that the device shows.',
);

/** For a visitor of a server's panel, which few give a name and a certificate. */
export const oftenOnPanels = stepWhen(
  ['public', 'ip', 'ownPort'],
  'Panels of servers often present a certificate of their own making. If the server at {host} is yours, compare the fingerprint with the one that it shows there; otherwise do not enter anything.',
);

export const noSecrets = step('Do not enter anything on this site until its owner has fixed this.');

export const noClickThrough = stepWhen(
  'bound',
  'The browser holds an HSTS policy for {host}, so this error cannot be bypassed.',
);

export const otherNetwork = [
  stepWhen('private', 'Connect to the network that {host} is on, or to its VPN.'),
  stepWhen('onion', 'Open it in Tor Browser, or ask for a new circuit for this site there.'),
  stepWhen(['public', 'usualPort'], 'Try another network: this one may block the site.'),
  stepWhen(['public', 'ownPort'], 'Try another network: some block everything but the usual ports.'),
];

export const rightPort = [
  stepWhen(
    ['ownPort', 'https'],
    'Check that port {port}{usual} is the right one; without it the browser would use 443.',
  ),
  stepWhen(['ownPort', 'http'], 'Check that port {port}{usual} is the right one; without it the browser would use 80.'),
];

export const ports = [
  stepWhen(
    'public',
    'Open port {port} in the server’s firewall and in the cloud provider’s security group; for a server at home, forward it in the router.',
  ),
  stepWhen('private', 'Open port {port} in the server’s firewall, and in the router between the networks.'),
  ...rightPort,
];

export const whatListens = [
  stepWhen(
    'https',
    'On the server, see what listens on port {port}. A site with only plain HTTP has nothing there: add a certificate and an HTTPS listener.',
    listeners,
  ),
  stepWhen('http', 'On the server, see what listens on port {port}.', listeners),
];

const closedHttp = 'Try https://{host}/: many sites have closed plain HTTP.';

/** For a visitor of port 80 where nothing sensible answers. */
export const tryHttpsInstead = stepWhen(['http', 'usualPort', 'asked'], closedHttp);

/** For a visitor of a port that refuses plain HTTP. What is on a port of an address is not on its usual ports, too. */
export const tryHttps: readonly StepText[] = [
  tryHttpsInstead,
  stepWhen(['http', 'ownPort', 'name', 'asked'], closedHttp),
];

/** For a visitor of a device's usual port for HTTPS, where nothing is. */
export const tryPlainOnDevice = stepWhen(
  ['private', 'https', 'usualPort', 'asked'],
  'Many devices speak plain HTTP only: if {host} is yours, try http://{host}/. Others on the network can then read what you enter.',
);

/**
 * For a visitor who typed or followed an address with a port. Without a name it is the panel of a device or of a program,
 * which is nowhere else.
 */
export const withoutPort = (text: string): readonly StepText[] => [
  stepWhen(['ownPort', 'name', 'asked'], text),
  stepWhen(
    ['ownPort', 'ip', 'asked'],
    'Check the port: the manual of the device or program names it, and some have one port for http:// and another for https://.',
  ),
];

/** Why the browser went to https at all. */
export const movedByPolicy = stepWhen(
  'moved',
  'The browser went to https by itself: an HSTS policy of {host} or of a parent domain says so, or its built-in list, which holds every name under .dev, .app and some others. Serve HTTPS on port {port}, if only by a proxy in front, or use another name. A parent domain can also send its policy without includeSubDomains: browsers pick that up when they next visit the parent, unless it is on the list.',
);

export const expectsTls = stepWhen(
  ['http', 'ownPort', 'asked'],
  'Try https://{host}:{port}/: a port that expects TLS often closes HTTP connections.',
);

export const seeCertificate = stepWhen('https', 'See what the server presents.', presentedCertificate);

export const seePlainAnswer = step(
  'The server answers plain HTTP or another protocol on the TLS port, most often. See for yourself.',
  plainAnswer,
);

export const turnTlsOn = step(
  'Turn TLS on for that listener; behind a proxy, speak TLS at the proxy.',
  ...certificateFiles,
  caddy('tls /etc/ssl/fullchain.pem /etc/ssl/key.pem'),
);

export const noClientCertificates = step(
  'If you want no client certificates, turn them off.',
  nginx('ssl_verify_client off;'),
  apache('SSLVerifyClient none'),
  caddy('# no client_auth in the tls block'),
);

export const rightServer = stepWhen(
  'name',
  'Check that {host} resolves to the right server, by its AAAA record (IPv6) too, and that this server’s configuration for {host} listens on IPv6 as well: in nginx, “listen [::]:{port} ssl;”.',
);

/** Who tests a server at home from there gets no answer, or that of the router. */
export const fromWithin = stepWhen(
  ['public', 'name'],
  'If {host} works from elsewhere, such as over mobile data, but not on the server’s own network: the router does not lead its own network back to the server. Turn that on there (NAT loopback), or let this network’s DNS resolver answer with the server’s private address.',
);
