import { apache, caddy, certificateFiles, nginx, plainAnswer, presentedCertificate } from '../../snippets.ts';
import { step, stepWhen } from '../../step-text.ts';
import {
  movedByPolicy,
  noClientCertificates,
  notYours,
  otherwiseTheirs,
  rightPort,
  rightServer,
  seeCertificate,
  seePlainAnswer,
  turnTlsOn,
  withoutPort,
} from './shared-steps.ts';

const tryWithoutPort = withoutPort('Try https://{host}/ without the port.');

/** The port of a service, such as a proxy's own panel, that people know without a scheme. */
const tryPlain = stepWhen(
  ['private', 'ownPort', 'asked'],
  'If {host} is yours, try http://{host}:{port}/: many services speak plain HTTP on a port of their own. Others on the network can then read what you enter.',
);

const installCertificate = step(
  'Install the client certificate that the operator of {host} provides, then restart the browser: the server lets nobody in without one.',
);

/** Where the page before came over HTTP from this very port. */
const upgradedByPage = stepWhen(
  'led',
  'The page at http://{host}:{port}/ led here. Its policy upgrade-insecure-requests turns its links into https: leave that out until the port speaks TLS (Helmet sends it unless told otherwise). Without such a policy, the link itself has the wrong scheme.',
);

/** Failures of the TLS handshake that are not about the server's certificate. */
export const tlsFailures = {
  'tls-protocol': {
    summary:
      'This is a TLS problem: {host} on port {port} answered, but not with a TLS handshake the browser understands.',
    visitor: [tryPlain, ...tryWithoutPort, notYours],
    owner: [
      upgradedByPage,
      movedByPolicy,
      seePlainAnswer,
      step(
        'If it does speak TLS, it ended the handshake with an alert, and its log says why. See which.',
        presentedCertificate,
      ),
      turnTlsOn,
    ],
  },
  'not-tls': {
    summary: 'This is a TLS problem: what answers at {host} on port {port} is not TLS.',
    visitor: [tryPlain, ...tryWithoutPort, notYours],
    owner: [
      upgradedByPage,
      movedByPolicy,
      step('The server answers plain HTTP on the TLS port, most often. See for yourself.', plainAnswer),
      turnTlsOn,
    ],
  },
  'tls-alert': {
    summary: 'This is a TLS problem: {host} on port {port} speaks TLS, and ended the handshake with an alert.',
    visitor: [notYours],
    owner: [
      step('The server sent the alert in {code}: its error log at that moment says why.'),
      step(
        'Check that it has a certificate and key for {host} that it can load, and that nothing on the way changes the connection.',
      ),
      seeCertificate,
    ],
  },
  'alert-unrecognized-name': {
    summary: 'This is a TLS problem: {host} on port {port} speaks TLS, but does not know the name {host}.',
    visitor: [step('Check the spelling of the name.'), otherwiseTheirs],
    owner: [
      step(
        'Add {host} to the names that the server answers to, with a certificate for it: the browser names {host} in the handshake (SNI). At a CDN, add the domain.',
        ...certificateFiles,
        caddy(),
      ),
      rightServer,
      seeCertificate,
    ],
  },
  'alert-internal-error': {
    summary: 'This is a TLS problem: {host} on port {port} speaks TLS, but ended the handshake with an internal error.',
    visitor: [notYours],
    owner: [
      step(
        'The server sent the alert internal_error: most often it has no certificate for {host} that it can use. Its error log at that moment says so.',
      ),
      step(
        'Check that the certificate was issued, that key and certificate belong together, and that {host} is among the server’s names.',
      ),
      seeCertificate,
    ],
  },
  'alert-access-denied': {
    summary: 'This is a TLS problem: {host} on port {port} speaks TLS, but denied access in the handshake.',
    visitor: [step('Try another network: the site may admit only some.'), otherwiseTheirs],
    owner: [
      step(
        'The server sent the alert access_denied: a rule of the server or of a firewall in front of it shuts this client or the name {host} out.',
      ),
      step('Check its lists of allowed addresses and names, and whether it wants a client certificate.'),
      seeCertificate,
    ],
  },
  'alert-no-application-protocol': {
    summary: 'This is a TLS problem: {host} on port {port} speaks TLS, but neither HTTP/1.1 nor HTTP/2.',
    visitor: [...tryWithoutPort, notYours],
    owner: [
      step(
        'The server refused every protocol that a browser offers (ALPN): the port is for another service, or its list of protocols lacks http/1.1 and h2.',
      ),
      ...rightPort,
      seeCertificate,
    ],
  },
  'client-certificate': {
    summary: '{host} on port {port} asks for a client certificate, and got none that it accepts.',
    visitor: [
      installCertificate,
      step('If you have one, check that it has not expired and that the server trusts the authority that issued it.'),
    ],
    owner: [noClientCertificates],
  },
  'refused-after-hello': {
    summary:
      '{host} on port {port} agreed on a TLS version and cipher and then ended the handshake, most likely because it requires a client certificate.',
    visitor: [
      step(
        'Install the client certificate that the operator of {host} provides, then restart the browser: with TLS 1.2 this is how a server turns away clients that show none.',
      ),
    ],
    owner: [
      noClientCertificates,
      step('Otherwise the server’s error log at that moment says why it sent the alert handshake_failure.'),
    ],
  },
  'tls-version-or-cipher': {
    summary:
      'This is a TLS problem: {host} and the browser share no version or cipher: the server only offers old ones, or has no certificate for this name.',
    visitor: [
      stepWhen(
        'private',
        'Printers, cameras and other old devices often know no newer TLS. If {host} is yours, update its firmware, or look for TLS in its settings.',
      ),
      notYours,
    ],
    owner: [
      stepWhen(
        'private',
        'If {host} is a device, turn on TLS 1.2 in its settings or update its firmware. If it has neither, put a server that speaks TLS 1.3 in front of it.',
      ),
      stepWhen(
        ['public', 'name'],
        'Check that a certificate for {host} with an RSA or P-256 key (no browser takes Ed25519) has been issued and is installed: without one many servers and CDNs end the handshake like this. At a CDN a new domain may wait for it up to a day, and a name more than one label below the domain needs one of its own.',
      ),
      step(
        'Turn on TLS 1.2 and 1.3 on the server.',
        nginx('ssl_protocols TLSv1.2 TLSv1.3;'),
        apache('SSLProtocol -all +TLSv1.2 +TLSv1.3'),
        caddy('# offers both unless its tls block says otherwise'),
      ),
      step('Update the server’s TLS library if it knows neither.'),
      stepWhen(['public', 'ip'], 'Give it a certificate with an RSA or P-256 key: no browser takes Ed25519.'),
      stepWhen(
        'private',
        'Check that a certificate with an RSA or P-256 key is configured for {host}: some servers refuse unknown names this way, and no browser takes Ed25519.',
      ),
    ],
  },
} as const;
