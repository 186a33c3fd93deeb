import { command, step, stepWhen } from '../../step-text.ts';
import {
  fromWithin,
  movedByPolicy,
  notYours,
  otherNetwork,
  otherwiseTheirs,
  ports,
  tryHttps,
  tryPlainOnDevice,
  whatListens,
  withoutPort,
} from './shared-steps.ts';

/** Failures on the way to the server: names, ports, routes, proxies. */
export const networkFailures = {
  dns: {
    summary: 'This is a name problem: {host} could not be found, so no connection was tried.',
    visitor: [
      stepWhen('onion', 'Names under .onion exist in the Tor network only: open it in Tor Browser.'),
      stepWhen('mdns', 'Devices announce their names under .local themselves: check that {host} is switched on.'),
      stepWhen('private', 'The name {host} is known on its own network only: connect to that network or to its VPN.'),
      step('Check the spelling of the name.'),
      step('If other sites fail too, check the network’s DNS resolver or VPN.'),
    ],
    owner: [
      stepWhen(
        'mdns',
        'Check that the device answers mDNS (UDP port 5353), which does not cross from one network to another.',
        command('avahi-resolve --name {named}'),
      ),
      stepWhen(
        'private',
        'Check that the DNS resolver of this network knows {host}; no other does.',
        command('getent ahosts {named}'),
      ),
      stepWhen(
        'onion',
        'Check that the onion service is running and that its name is written in full (56 characters).',
      ),
      stepWhen(
        ['public', 'name'],
        'Check the DNS records: the name needs an A or AAAA record for exactly {host}.',
        command('dig {named} A {named} AAAA'),
      ),
      stepWhen(
        'public',
        'Check that the domain has not expired, and that its name servers are those your provider states. If dig says SERVFAIL, check DNSSEC: after a change of provider an old DS record makes resolvers refuse every answer.',
      ),
    ],
  },
  refused: {
    summary: 'This is a port problem: {host} on port {port} refused the connection.',
    visitor: [...withoutPort('Try {scheme}://{host}/ without the port.'), tryPlainOnDevice, ...tryHttps, notYours],
    owner: [
      movedByPolicy,
      step(
        'Nothing is listening on port {port} of this address: start the server, or let it listen there. A server that listens on 127.0.0.1 only, a container whose port is not published, and a firewall that rejects look the same.',
      ),
      ...whatListens,
      ...ports,
      step('Check that the web server started: its log names a port already in use.'),
      fromWithin,
    ],
  },
  timeout: {
    summary:
      'This is a port problem: {host} on port {port} did not answer in time, most likely because a firewall drops the connection.',
    visitor: [...otherNetwork, ...tryHttps, otherwiseTheirs],
    owner: [
      movedByPolicy,
      step(
        'Port {port} is silent: a firewall drops what comes, the machine is off, or the address is no longer the server’s. If only the web server were stopped, the machine would refuse.',
      ),
      ...ports,
      ...whatListens,
      stepWhen(
        ['https', 'public', 'name', 'usualPort'],
        'If {host} leads to a hosting service, check that it speaks HTTPS there: website endpoints of Amazon S3 do not, and need a CDN in front (CloudFront).',
      ),
      fromWithin,
    ],
  },
  unreachable: {
    summary: 'This is a network problem: there is no route to {host} on port {port}.',
    visitor: [
      step('If the server is on a private network, connect to that network or its VPN.'),
      stepWhen('private', 'On a Mac, allow this browser under System Settings, Privacy & Security, Local Network.'),
      otherwiseTheirs,
    ],
    owner: [
      stepWhen(
        'name',
        'Check that the address {host} resolves to is the server’s present one, for IPv6 too.',
        command('getent ahosts {named}'),
      ),
      stepWhen('ip', 'Check that {host} is still the server’s address, and that it is switched on.'),
      ...ports,
    ],
  },
  offline: {
    summary: 'This computer has no connection to the network.',
    visitor: [
      step('Check the cable, the wireless network or flight mode.'),
      step('Sign in if the network asks for it, then reload.'),
    ],
    owner: [],
  },
  'network-changed': {
    summary: 'The network of this computer changed while {host} was loading, or the computer slept.',
    visitor: [
      step('Reload the page.'),
      step(
        'If this comes back, something switches between two connections: a VPN that reconnects, a weak wireless network, or the network adapter of a virtual machine. Turn one after the other off.',
      ),
    ],
    owner: [],
  },
  proxy: {
    summary: 'The proxy between this browser and {host} failed, so nothing can be said about the site.',
    visitor: [
      step('Check the proxy settings of the browser and the system.'),
      step('Ask the operator of the proxy whether it is running and allows this URL.'),
    ],
    owner: [],
  },
  'proxy-authentication': {
    summary:
      'The proxy between this browser and {host} asks for a name and password, so nothing can be said about the site.',
    visitor: [
      step('Enter the name and password of the proxy, not those of {host}; reload the page if no dialog appears.'),
      step('Check the proxy settings of the browser and the system, and a password for the proxy that is saved there.'),
      step('Ask the operator of the proxy for access.'),
    ],
    owner: [],
  },
  hsts: {
    summary:
      'This is a port problem: the browser holds an HSTS policy for {host}, so it requested HTTPS on port {port}, where there is none.',
    visitor: [
      step('Try https://{host}/ without the port.'),
      step('Forgetting the policy in the browser helps only this browser, and only until the next visit.'),
    ],
    owner: [
      step(
        'The HSTS policy is the host’s own, a parent domain’s, or on the browser’s built-in list (every name under .dev, .app and some others is). It covers every port, and port {port} speaks plain HTTP: serve HTTPS there too, or move that service to another host name.',
        command('curl -v --max-time 10 https://{named}:{port}/'),
      ),
      stepWhen(
        ['public', 'name'],
        'To end a policy of the host’s own, send max-age=0 over HTTPS: each browser forgets it at its next visit. A domain that was put on the list is taken off at hstspreload.org/removal, which takes months to reach all browsers.',
      ),
    ],
  },
  'blocked-port': {
    summary: 'This is a port problem: browsers refuse to connect to port {port}, which is for {service}.',
    visitor: [
      step('Check the URL: a web page is rarely on this port.'),
      stepWhen('name', 'Try https://{host}/ without the port.'),
    ],
    owner: [step('Move the web server to another port: 443 for HTTPS, 80 for the redirect to it.')],
  },
  'blocked-by-client': {
    summary: 'This browser itself refused to load {host}: an extension, a policy or a browser setting did.',
    visitor: [
      step('Check the extensions that block requests, and the organisation’s policies.'),
      step('In HTTPS-only mode the browser refuses sites that have no HTTPS.'),
    ],
    owner: [],
  },
  other: {
    summary: 'The navigation to {host} ended without a page.',
    visitor: [step('Reload the page.'), step('Search for the error code, which is the browser’s own.')],
    owner: [step('Check the server’s log at that moment.')],
  },
} as const;
