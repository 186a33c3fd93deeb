import { redirectCauses, redirectLoops } from './redirect-failures.ts';
import { refusedServices } from './refused-services.ts';

/** What each class of failure means, and the next steps in order; `advice.ts` says what stands in braces and after @. */
export const failures = {
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
    summary: 'This is a network problem: there is no route to {server}.',
    steps: [
      'If the server is on a private network, connect to that network or its VPN.',
      'Check that the address {host} resolves to is the server’s present one, for IPv6 too.',
      '@port',
    ],
  },
  reset: {
    summary: 'The connection to {server} was cut before an answer came.',
    steps: [
      '@overTls',
      'Check the server’s log at that moment: the process may have crashed, or not speak {protocol} on this port. A service for another protocol often closes connections like this; see what it sends: nc {named} {port}',
      '@clientCertificate',
      'Check load balancers and firewalls on the way: many cut what they do not recognise.',
      'Try another network: a filter on the way may do this.',
    ],
  },
  'cut-after-handshake': {
    summary: '{server} closed the connection right after the TLS handshake, before it had read a request.',
    steps: [
      'With TLS 1.3 that is how a server turns away a browser that shows no client certificate: install the one that the operator of {host} provides, then try again.',
      'Otherwise check the server’s log at that moment: it may have crashed, or reached a limit on connections.',
      'If you run the site and want no client certificates, turn them off. nginx: ssl_verify_client off; Apache: SSLVerifyClient none',
    ],
  },
  interrupted: {
    summary: '{server} began to answer, but the response broke off in the middle.',
    steps: [
      'Check the server’s log at that moment: the application may have crashed or run into a time limit while it wrote the page.',
      'Check that Content-Length states the length of what is really sent, after compression; a proxy on the way may cut long answers or slow ones.',
      'Reload the page: a connection that broke off once may hold the next time.',
    ],
  },
  'empty-response': {
    summary: '{server} accepted the connection and closed it without an answer.',
    steps: [
      '@overTls',
      'Check that the server speaks {protocol} on port {port}: plain HTTP sent to a TLS port often ends like this.',
      'Check the server’s log at that moment for a crash.',
    ],
  },
  'empty-error': {
    summary: '{server} answered with an error status and with nothing to show.',
    steps: [
      'See the status: curl -sI {scheme}://{named}:{port}/ – and look for the error in the server’s log at that moment.',
      'Check the path of the address: a server may answer a missing page with 404 and an empty body.',
    ],
  },
  'malformed-response': {
    summary: '{server} answered, but the response breaks the rules of HTTP, so the browser shows nothing.',
    steps: [
      'Look at the header fields of the response: curl -sv -o /dev/null {scheme}://{named}:{port}/ – browsers refuse two different Location or Content-Length fields, and a Location that is not a valid URL.',
      'Compare Content-Encoding and Transfer-Encoding with the body: it must be compressed, or cut into chunks, exactly as they say.',
      'Check what adds the field: the application and the proxy in front of it may both do so.',
    ],
  },
  'two-locations': {
    summary: '{server} answered with two different Location fields, so no browser can tell where to go.',
    steps: [
      'Keep one Location: the application and the proxy in front of it probably both add one. See both: curl -sI {scheme}://{named}:{port}/',
      'nginx: no add_header Location beside return or proxy_redirect; Apache: Header set instead of Header add',
    ],
  },
  'bad-redirect': {
    summary: '{server} redirects to something that is not a URL a browser may open.',
    steps: [
      'Look at the Location field: curl -sI {scheme}://{named}:{port}/ – it must be a whole http:// or https:// address or a path. An empty host (https:///), a port above 65535 and other schemes (file:) are refused.',
      'Check the address that the application believes to have (site URL, base URL, host and port variables): an empty one is the usual cause.',
    ],
  },
  'not-http': {
    summary: 'This is a port problem: what answers at {server} is not HTTP.',
    steps: [
      'Port {port} belongs to another protocol, such as SSH, mail, a database, or HTTP/2 without TLS (gRPC). See what it sends: nc {named} {port}',
      'Check that port {port}{usual} is the right one; without it the browser would use {standard}.',
      'A server that only speaks HTTP/2 must offer it over TLS: no browser speaks it unencrypted.',
    ],
  },
  authentication: {
    summary: '{host} asks for a name and password before it shows anything (HTTP authentication).',
    steps: [
      '@authentication',
      'If no dialog for name and password appears, reload the page; the operator of {host} provides them.',
      'If you run the site and want no such dialog, turn it off. nginx: auth_basic off; Apache: Require all granted',
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
      'Ask the operator of the proxy whether it is running and allows this URL.',
    ],
  },
  'proxy-authentication': {
    summary:
      'The proxy between this browser and {host} asks for a name and password, so nothing can be said about the site.',
    steps: [
      'Enter the name and password of the proxy, not those of {host}; reload the page if no dialog appears.',
      'Check the proxy settings of the browser and the system, and a password for the proxy that is saved there.',
      'Ask the operator of the proxy for access.',
    ],
  },
  'tls-protocol': {
    summary: 'This is a TLS problem: {server} answered, but not with a TLS handshake the browser understands.',
    steps: [
      'The server answers plain HTTP or another protocol on the TLS port, most often. See for yourself: curl -v http://{named}:{port}/',
      'If it does speak TLS, it ended the handshake with an alert, and its log says why. See which: openssl s_client -connect {named}:{port} -servername {named}',
      'Turn TLS on for that listener. nginx: listen 443 ssl; Apache: SSLEngine on; behind a proxy: speak TLS at the proxy.',
    ],
  },
  'not-tls': {
    summary: 'This is a TLS problem: what answers at {server} is not TLS.',
    steps: [
      'The server answers plain HTTP on the TLS port, most often. See for yourself: curl -v http://{named}:{port}/',
      'Turn TLS on for that listener. nginx: listen 443 ssl; Apache: SSLEngine on; behind a proxy: speak TLS at the proxy.',
      '@certificate',
    ],
  },
  'tls-alert': {
    summary: 'This is a TLS problem: {server} speaks TLS, and ended the handshake with an alert.',
    steps: [
      'The server sent the alert in {code}: its error log at that moment says why.',
      'Check that it has a certificate and key for {host} that it can load, and that nothing on the way changes the connection.',
      '@certificate',
    ],
  },
  'alert-unrecognized-name': {
    summary: 'This is a TLS problem: {server} speaks TLS, but does not know the name {host}.',
    steps: [
      'Add {host} to the names that the server answers to (it was asked for it by SNI). nginx: server_name; Apache: ServerName or ServerAlias; a CDN: add the domain.',
      'Check that {host} resolves to the right server.',
      '@certificate',
    ],
  },
  'alert-internal-error': {
    summary: 'This is a TLS problem: {server} speaks TLS, but ended the handshake with an internal error.',
    steps: [
      'The server sent the alert internal_error: most often it has no certificate for {host} that it can use. Its error log at that moment says so.',
      'Check that the certificate was issued, that key and certificate belong together, and that {host} is among the server’s names.',
      '@certificate',
    ],
  },
  'alert-access-denied': {
    summary: 'This is a TLS problem: {server} speaks TLS, but denied access in the handshake.',
    steps: [
      'The server sent the alert access_denied: a rule of the server or of a firewall in front of it shuts this client or the name {host} out.',
      'Check its lists of allowed addresses and names, and whether it wants a client certificate.',
      '@certificate',
    ],
  },
  'alert-no-application-protocol': {
    summary: 'This is a TLS problem: {server} speaks TLS, but neither HTTP/1.1 nor HTTP/2.',
    steps: [
      'The server refused every protocol that a browser offers (ALPN): the port is for another service, or its list of protocols lacks http/1.1 and h2.',
      'Check that port {port}{usual} is the right one; without it the browser would use {standard}.',
      '@certificate',
    ],
  },
  'client-certificate': {
    summary: '{server} asks for a client certificate, and got none that it accepts.',
    steps: [
      'Install the client certificate that the operator of {host} provides, then restart the browser: the server lets nobody in without one.',
      'If you have one, check that it has not expired and that the server trusts the authority that issued it.',
      'If you run the site and want no client certificates, turn them off. nginx: ssl_verify_client off; Apache: SSLVerifyClient none',
    ],
  },
  'refused-after-hello': {
    summary:
      '{server} agreed on a TLS version and cipher and then ended the handshake, most likely because it requires a client certificate.',
    steps: [
      'Install the client certificate that the operator of {host} provides, then restart the browser: with TLS 1.2 this is how a server turns away clients that show none.',
      'Otherwise the server’s error log at that moment says why it sent the alert handshake_failure.',
      'If you run the site and want no client certificates, turn them off. nginx: ssl_verify_client off; Apache: SSLVerifyClient none',
    ],
  },
  'tls-version-or-cipher': {
    summary:
      'This is a TLS problem: {host} and the browser share no version or cipher, usually because the server only offers old ones.',
    steps: [
      'Turn on TLS 1.2 and 1.3 on the server. nginx: ssl_protocols TLSv1.2 TLSv1.3; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3',
      'Update the server’s TLS library if it knows neither, and give it a certificate with an RSA or P-256 key: no browser takes Ed25519.',
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
    summary: 'This is a certificate problem: the certificate that the server presents does not name {host}.',
    steps: [
      'Have a certificate issued that lists {host} as a subject alternative name; a name in the subject (CN) alone no longer counts. With and without www are two names.',
      '@wildcard',
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
    summary: 'This is a certificate problem: the certificate of {host} is self-signed: no authority has issued it.',
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
  'authority-as-server': {
    summary: 'This is a certificate problem: the server presents the certificate of an authority (CA) as its own.',
    steps: [
      'Issue a certificate for {host} that may not sign others (basicConstraints CA:FALSE), and present that one; the authority’s own belongs on the computers that trust it.',
      'openssl req -x509 makes an authority unless told otherwise: add -addext "basicConstraints=critical,CA:FALSE" and a subjectAltName.',
      '@certificate',
    ],
  },
  hsts: {
    summary:
      'This is a port problem: the browser holds an HSTS policy for {host}, so it requested HTTPS on port {port}, where there is none.',
    steps: [
      'This host’s HSTS policy covers every port, and port {port} speaks plain HTTP: serve HTTPS there too, or move that service to another host name.',
      'Try https://{host}/ without the port.',
      'Forgetting the policy in the browser helps only this browser, and only until the next visit.',
    ],
  },
  'redirect-loop': {
    summary: '{host} is part of a redirect loop, so the page never loads.',
    steps: [
      'Behind a proxy that terminates TLS, tell the application so: forward X-Forwarded-Proto and have the application trust it.',
      'With a CDN, set the connection to the origin to HTTPS (“full”, not “flexible”).',
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
    wildcard: 'A wildcard covers one label only: *.{parent} would cover {host}, a wildcard further up does not.',
    encrypted: 'Enter the name and password in the browser’s dialog: this site uses HTTPS, so they are sent encrypted.',
    unencrypted:
      'Do not enter name and password here: over HTTP they are sent unencrypted, and others on the network can read them. Try https://{host}/.',
    clientCertificate:
      'If the site wants a client certificate, install the one that the operator of {host} provides: some servers close connections without one.',
    overTls: 'Try https://{host}:{port}/: a port that expects TLS often closes HTTP connections.',
    noClickThrough:
      'The browser holds an HSTS policy for {host}, so this error cannot be bypassed: it must be fixed on the server.',
    certificate: 'See what the server presents: openssl s_client -connect {named}:{port} -servername {named}',
  },
  loops: redirectLoops,
  causes: redirectCauses,
  services: refusedServices,
} as const;
