import type { AdviceTexts } from './advice.ts';
import { refusedServices } from './refused-services.ts';

/** What each class of failure means, and the next steps in order; `advice.ts` says what stands in braces and after @. */
export const failureAdvice: AdviceTexts = {
  dns: {
    summary: 'This is a name problem: {host} could not be found, so no connection was tried.',
    steps: [
      '@onion',
      'Check the spelling of the name.',
      'If you run the site, check its DNS records: an A or AAAA record for exactly {host}.',
      'If other sites fail too, check the network’s DNS resolver or VPN.',
    ],
  },
  refused: {
    summary: 'This is a port problem: {server} refused the connection.',
    steps: [
      'Nothing is listening on port {port}: start the server there, or let it listen on that port. A firewall that rejects looks the same.',
      '@listener',
      '@port',
      'Check that the web server started: its log names a port already in use.',
    ],
  },
  timeout: {
    summary:
      'This is a port problem: {server} did not answer in time, most likely because a firewall drops the connection.',
    steps: [
      'Port {port} is silent, as behind a firewall that drops what comes; a server that is merely off would refuse.',
      '@port',
      '@listener',
      'Try another network: some block everything but the usual ports.',
    ],
  },
  unreachable: {
    summary: 'This is a network problem: no way was found to {server}.',
    steps: [
      'If the server is on a private network, connect to that network or its VPN.',
      'Check that the address {host} resolves to is the server’s present one, for IPv6 too.',
      '@port',
    ],
  },
  reset: {
    summary: 'The connection to {server} was cut before an answer came.',
    steps: [
      'Check the server’s log at that moment: the process may have crashed, or not speak {protocol} on this port.',
      'Check load balancers and firewalls on the way: many cut what they do not recognise.',
      'Try another network: a filter on the way may do this.',
    ],
  },
  'empty-response': {
    summary: '{server} accepted the connection and closed it without an answer.',
    steps: [
      'Check that the server speaks {protocol} on port {port}: plain HTTP sent to a TLS port often ends like this.',
      'Check the server’s log at that moment for a crash.',
    ],
  },
  offline: {
    summary: 'This computer has no connection to the network.',
    steps: [
      'Check the cable, the wireless network or flight mode.',
      'Sign in if the network asks for it, then reload.',
    ],
  },
  proxy: {
    summary: 'The proxy between this browser and {host} failed, so nothing can be said about the site.',
    steps: [
      'Check the proxy settings of the browser and the system.',
      'Ask whoever runs the proxy whether it is up and lets this address through.',
    ],
  },
  'tls-protocol': {
    summary: 'This is a TLS problem: {server} answered, but not with a TLS handshake the browser understands.',
    steps: [
      'The server answers plain HTTP on the TLS port, most often. See for yourself: curl -v http://{host}:{port}/',
      'Turn TLS on for that listener. nginx: listen 443 ssl; Apache: SSLEngine on; behind a proxy: speak TLS at the proxy.',
      '@certificate',
    ],
  },
  'tls-version-or-cipher': {
    summary:
      'This is a TLS problem: {host} and the browser share no version or cipher, usually because the server only offers old ones.',
    steps: [
      'Turn on TLS 1.2 and 1.3 on the server. nginx: ssl_protocols TLSv1.2 TLSv1.3; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3',
      'Update the server’s TLS library if it knows neither.',
      'Check that a certificate is configured for the name {host}: some servers refuse unknown names this way.',
    ],
  },
  'certificate-expired': {
    summary:
      'This is a certificate problem: the certificate of {host} is outside its period of validity, usually because it has expired.',
    steps: [
      'Renew the certificate and reload the server; then find out why the automatic renewal did not run. Certbot: certbot renew --dry-run',
      'Check the clock of this computer: a wrong date makes good certificates look invalid.',
      '@certificate',
    ],
  },
  'certificate-not-yet-valid': {
    summary: 'This is a certificate problem: the certificate of {host} is not valid yet.',
    steps: [
      'Check the clock of this computer: a date in the past is the usual cause.',
      'If the clock is right, wait, or have the certificate issued again with an earlier start.',
      '@certificate',
    ],
  },
  'certificate-name': {
    summary: 'This is a certificate problem: the certificate that the server presents is not for {host}.',
    steps: [
      'The certificate is for another name, not {host}: have one issued that names it. With and without www are two names.',
      'Check that the server picks the right certificate by name (SNI): without a match it presents the default site’s.',
      'Check that {host} resolves to the right server.',
      '@certificate',
    ],
  },
  'certificate-untrusted': {
    summary: 'This is a certificate problem: the browser does not trust who issued the certificate of {host}.',
    steps: [
      'Send the whole chain: a missing intermediate certificate is the usual cause. nginx: ssl_certificate fullchain.pem',
      'If the certificate is self-signed, get one from a public authority; for an internal tool, install your own authority on the computers that use it.',
      'If many sites show this, something on this network or computer intercepts connections.',
      '@certificate',
    ],
  },
  'self-signed': {
    summary: 'This is a certificate problem: the certificate of {host} vouches for itself; no authority has issued it.',
    steps: [
      'Get a certificate from a public authority; for an internal tool, install your own authority on the computers that use it.',
      'If many sites show this, something on this network or computer intercepts connections.',
      '@certificate',
    ],
  },
  'certificate-revoked': {
    summary: 'This is a certificate problem: the certificate of {host} was revoked by its issuer.',
    steps: [
      'Have a new certificate issued with a new key, and find out why the old one was revoked: its key may be known to others.',
      '@certificate',
    ],
  },
  'certificate-weak': {
    summary: 'This is a certificate problem: the certificate of {host} uses a key or signature that is too weak.',
    steps: [
      'Have the certificate issued again with a 2048-bit RSA or a P-256 key and a SHA-256 signature.',
      '@certificate',
    ],
  },
  'certificate-other': {
    summary: 'This is a certificate problem: the browser refuses the certificate of {host}.',
    steps: [
      '@certificate',
      'Check that it is meant for servers and signed with SHA-256 or better; then have it issued again by a public authority.',
    ],
  },
  hsts: {
    summary:
      'This is a port problem: the browser holds an HSTS policy for {host}, so it asked for HTTPS on port {port}, where there is none.',
    steps: [
      'This host’s HSTS policy covers every port, and port {port} speaks plain HTTP: serve HTTPS there too, or move that service to another host name.',
      'Try https://{host}/ without the port.',
      'Forgetting the policy in the browser helps only this browser, and only until the next visit.',
    ],
  },
  'redirect-loop': {
    summary: '{host} redirects in a circle, so no page ever comes.',
    steps: [
      'Behind a proxy that ends TLS, tell the application so: forward X-Forwarded-Proto and have the application trust it.',
      'With a content network, set the connection to the origin to HTTPS (“full”, not “flexible”).',
      'Delete this site’s cookies, then try again.',
    ],
  },
  'blocked-port': {
    summary: 'This is a port problem: browsers refuse to connect to port {port}, which is for {service}.',
    steps: ['Move the web server to another port: 443 for HTTPS, 80 for the redirect to it.'],
  },
  'blocked-by-client': {
    summary: 'This browser itself refused to load {host}: an extension, a policy or a browser setting did.',
    steps: [
      'Check the extensions that block requests, and the organisation’s policies.',
      'In HTTPS-only mode the browser refuses sites that have no HTTPS.',
    ],
  },
  other: {
    summary: 'The navigation to {host} ended without a page.',
    steps: ['Reload the page.', 'Search for the error code, which is the browser’s own.'],
  },
  steps: {
    onion: 'Names under .onion exist in the Tor network only: open it in Tor Browser.',
    port: 'Open port {port} in the server’s firewall and in the cloud provider’s security group.',
    otherPort: 'Check that port {port}{usual} is the right one; without it the browser would use {standard}.',
    listener:
      "On the server, see what listens on port {port}: ss -ltn 'sport = :{port}'. A site with only plain HTTP has nothing there: add a certificate and an HTTPS listener.",
    plainListener:
      "On the server, see what listens on port {port}: ss -ltn 'sport = :{port}'. Many sites have closed plain HTTP: try https://{host}/.",
    certificate: 'See what the server presents: openssl s_client -connect {host}:{port} -servername {host}',
  },
  services: refusedServices,
};
