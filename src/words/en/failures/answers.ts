import { apache, caddy, firstBytes, headerFields, nginx, presentedCertificate } from '../../snippets.ts';
import { command, step, stepWhen } from '../../step-text.ts';
import {
  expectsTls,
  movedByPolicy,
  noClientCertificates,
  notYours,
  otherwiseTheirs,
  rightPort,
  tryHttpsInstead,
  withoutPort,
} from './shared-steps.ts';

const reload = step('Reload the page: a connection that broke off once may hold the next time.');

const wholeResponse = command('curl -sv -o /dev/null {scheme}://{named}:{port}/');

const crashedOrNot = (scheme: 'http' | 'https', protocol: string) =>
  stepWhen(
    scheme,
    `Check the server’s log at that moment: the process may have crashed, or not speak ${protocol} on this port. A service for another protocol often closes connections like this; see what it sends.`,
    firstBytes,
  );

/** Failures of a server that was reached: cut off, empty, malformed, asking. */
export const answerFailures = {
  reset: {
    summary: 'The connection to {host} on port {port} was cut before an answer came.',
    visitor: [
      expectsTls,
      tryHttpsInstead,
      stepWhen('asked', 'Try another network: a filter on the way may do this.'),
      stepWhen(
        ['https', 'asked'],
        'If the site wants a client certificate, install the one that the operator of {host} provides: some servers close connections without one.',
      ),
      { ...otherwiseTheirs, when: ['elsewhere', 'asked'] },
      // Whoever was redirected here has nothing to try.
      { ...notYours, when: ['elsewhere', 'redirected'] },
    ],
    owner: [
      movedByPolicy,
      stepWhen(
        'https',
        'Check that the server has a certificate for {host} on port {port}: some, such as IIS and certain load balancers, cut connections for a name without one. If this shows a certificate, something between the browser and the server cuts them.',
        presentedCertificate,
      ),
      crashedOrNot('https', 'HTTPS'),
      crashedOrNot('http', 'HTTP'),
      step('Check load balancers and firewalls on the way: many cut what they do not recognise.'),
    ],
  },
  'cut-after-handshake': {
    summary: '{host} on port {port} closed the connection right after the TLS handshake, before it had read a request.',
    visitor: [
      step(
        'With TLS 1.3 that is how a server turns away a browser that shows no client certificate: install the one that the operator of {host} provides, then try again.',
      ),
    ],
    owner: [
      noClientCertificates,
      step('Otherwise check the server’s log at that moment: it may have crashed, or reached a limit on connections.'),
    ],
  },
  interrupted: {
    summary: '{host} on port {port} began to answer, but the response broke off in the middle.',
    visitor: [
      reload,
      step('Try another network: a weak connection, or a filter on the way, can break off a response.'),
      otherwiseTheirs,
    ],
    owner: [
      step(
        'Check the server’s log at that moment: the application may have crashed or run into a time limit while it wrote the page.',
      ),
      step(
        'Check that Content-Length states the length of what is really sent, after compression; a proxy on the way may cut long answers or slow ones. Add the path of the page to the command.',
        wholeResponse,
      ),
    ],
  },
  'empty-response': {
    summary: '{host} on port {port} accepted the connection and closed it without an answer.',
    visitor: [expectsTls, tryHttpsInstead, notYours],
    owner: [
      movedByPolicy,
      stepWhen(
        'http',
        'Check that the server speaks HTTP on port {port}: plain HTTP sent to a TLS port often ends like this.',
      ),
      stepWhen(
        'https',
        'TLS worked, so look behind it: what terminates TLS may pass the request to a program that crashed, expects TLS itself or does not speak HTTP.',
      ),
      step('Check the server’s log at that moment for a crash.'),
    ],
  },
  'empty-error': {
    summary: '{host} on port {port} answered with an error status and with nothing to show.',
    visitor: [step('Check the path of the address, or begin at {scheme}://{host}/.'), notYours],
    owner: [
      step(
        'See the status, and look for the error in the server’s log at that moment. Add the path of the page to the command.',
        headerFields,
      ),
      step('A server may answer a missing page with 404 and an empty body: give errors a page of their own.'),
    ],
  },
  'malformed-response': {
    summary: '{host} on port {port} answered, but the response breaks the rules of HTTP, so the browser shows nothing.',
    visitor: [notYours],
    owner: [
      step(
        'Look at the header fields of the response: browsers refuse two different Location or Content-Length fields, and a Location that is not a valid URL. Add the path of the page to the command.',
        wholeResponse,
      ),
      step(
        'Compare Content-Encoding and Transfer-Encoding with the body: it must be compressed, or cut into chunks, exactly as they say.',
      ),
      step('Check what adds the field: the application and the proxy in front of it may both do so.'),
    ],
  },
  undecodable: {
    summary: '{host} on port {port} answered, but the body of the response is not compressed as its header fields say.',
    visitor: [reload, otherwiseTheirs],
    owner: [
      step(
        'Compare the Content-Encoding field with the body: most often the body is not compressed at all, was compressed twice, by the application and by the proxy in front of it, or is a compressed file that is sent as a page. Add the path of the page to the command.',
        command("curl -sS -D - -H 'Accept-Encoding: gzip' -o body {scheme}://{named}:{port}/ && file body"),
      ),
      step(
        'Let one place compress: the server in front of the application, or the application.',
        nginx("proxy_set_header Accept-Encoding '';", 'gzip on;'),
        apache('SetEnv no-gzip 1'),
        caddy('encode gzip'),
      ),
      step('A program that prints warnings before the page, or a cache that lost the field, has the same effect.'),
    ],
  },
  http2: {
    summary: '{host} on port {port} broke the rules of HTTP/2, or broke off the request, so the browser shows nothing.',
    visitor: [
      reload,
      step('An antivirus on this computer that reads HTTPS may do this: turn that off, and try again.'),
      otherwiseTheirs,
    ],
    owner: [
      step(
        'See whether it is HTTP/2 alone that fails. Add the path of the page to both commands.',
        command('curl -sv -o /dev/null --http2 {scheme}://{named}:{port}/'),
        command('curl -sv -o /dev/null --http1.1 {scheme}://{named}:{port}/'),
      ),
      step(
        'If it is, look at the header fields that the application sends: HTTP/2 forbids the fields Connection, Keep-Alive, Transfer-Encoding and Upgrade, and line breaks or spaces in names. A field that is too large, or a limit of the server, ends a request the same way; its error log at that moment says so.',
      ),
      step(
        'Until the cause is found, turn HTTP/2 off.',
        nginx('# no “http2” after listen, and no “http2 on;”'),
        apache('Protocols http/1.1'),
        caddy('# in the global options: servers { protocols h1 }'),
      ),
    ],
  },
  http3: {
    summary: 'The connection to {host} on port {port} over HTTP/3 (QUIC) failed, so the browser shows nothing.',
    visitor: [
      step('Reload the page: browsers then use HTTP/2 for some minutes.'),
      step('Try another network: some disturb UDP, over which HTTP/3 travels.'),
      otherwiseTheirs,
    ],
    owner: [
      step(
        'Check that UDP port {port} leads to the server that offers HTTP/3: a firewall or load balancer often passes TCP only, or leads UDP to another server.',
      ),
      step(
        'Until it does, do not offer HTTP/3: send no Alt-Svc field with h3, and take h3 out of the HTTPS record.',
        nginx('# no “quic” after any listen', 'add_header Alt-Svc clear always;'),
        apache('Header always set Alt-Svc clear'),
        caddy('# in the global options: servers { protocols h1 h2 }'),
      ),
    ],
  },
  'two-locations': {
    summary: '{host} on port {port} answered with two different Location fields, so no browser can tell where to go.',
    visitor: [notYours],
    owner: [
      step(
        'Keep one Location: the application and the proxy in front of it probably both add one. See both. Add the path of the page to the command.',
        headerFields,
      ),
      step('Let only one of them redirect, and remove the other’s Location.'),
    ],
  },
  'bad-redirect': {
    summary: '{host} on port {port} redirects to something that is not a URL a browser may open.',
    visitor: [notYours],
    owner: [
      step(
        'Look at the Location field: it must be a whole http:// or https:// address or a path. An empty host (https:///), a port above 65535 and other schemes (file:) are refused. Add the path of the page to the command.',
        headerFields,
      ),
      step(
        'Check the address that the application believes to have (site URL, base URL, host and port variables): an empty one is the usual cause.',
      ),
    ],
  },
  'not-http': {
    summary: 'This is a port problem: what answers at {host} on port {port} is not HTTP.',
    visitor: [...withoutPort('Try {scheme}://{host}/ without the port.'), notYours],
    owner: [
      step(
        'Port {port} belongs to another protocol, such as SSH, mail, a database, or HTTP/2 without TLS (gRPC). See what it sends.',
        firstBytes,
      ),
      ...rightPort,
      step('A server that only speaks HTTP/2 must offer it over TLS: no browser speaks it unencrypted.'),
    ],
  },
  authentication: {
    summary: '{host} asks for a name and password before it shows anything (HTTP authentication).',
    visitor: [
      stepWhen(
        'https',
        'Enter the name and password in the browser’s dialog: this site uses HTTPS, so they are sent encrypted.',
      ),
      stepWhen(
        'http',
        'Do not enter name and password here: over HTTP they are sent unencrypted, and others on the network can read them. Try https://{host}/.',
      ),
      step('If no dialog for name and password appears, reload the page; the operator of {host} provides them.'),
    ],
    owner: [
      step(
        'If you want no such dialog, turn it off.',
        nginx('auth_basic off;'),
        apache('<Location "/">', '  Require all granted', '</Location>'),
        caddy('# no basic_auth in this block'),
      ),
    ],
  },
} as const;
