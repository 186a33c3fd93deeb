import type { RuleText } from '../../rule-text.ts';
import { apacheToHttps, toHttps } from './to-https.ts';

export const connection = {
  'credentials-in-address': {
    name: 'Credentials in URLs',
    pass: 'No URL contains a user name or password',
    fail: 'A URL contains a user name or password',
    why: 'URLs end up in browser histories, logs and links; and a user name before the @ can be mistaken for the site’s name.',
    fix: 'Remove the part before the @ from the URL, change the password, and let people sign in on the page or with an access token.',
    spec: [{ name: 'RFC 9110 §4.2.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4' }],
  },
  'crossed-port': {
    name: 'Scheme and port',
    pass: 'Scheme and port match',
    fail: 'Scheme and port do not match',
    why: 'Port 443 is for HTTPS and port 80 for HTTP. If they are swapped, the site fails for anyone who types its address without a port.',
    fix: [
      'Serve HTTPS on 443 and the redirect to it on 80.',
      'nginx: listen 443 ssl; (without “ssl” the port speaks HTTP)',
      'Apache: <VirtualHost *:443> SSLEngine on',
      'Behind a proxy: map 443 to the backend’s TLS port and 80 to the redirect, not the other way round',
    ].join('\n'),
    notApplicable: 'This port speaks TLS, which http-on-tls-port reports.',
    says: {
      noPort: 'The address has no port.',
      httpOn443: 'HTTP is served on port 443, the HTTPS port',
      httpsOn80: 'HTTPS is served on port 80, the HTTP port',
      schemeOnPort: '{scheme} on port {port}',
    },
    spec: [{ name: 'RFC 9110 §4.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2' }],
  },
  'failed-connection': {
    name: 'Connection to the server',
    pass: 'The connection succeeded',
    fail: 'The page failed to load',
    why: 'Without a connection there is no page, and without working HTTPS there is no encrypted page.',
    fix: 'Follow the steps for the kind of failure.',
    otherwise: {
      dns: { fail: 'The name of the site could not be found' },
      refused: { fail: 'The port refused the connection' },
      timeout: { fail: 'The port did not answer in time' },
      reset: { fail: 'The connection was reset' },
      unreachable: { fail: 'The server could not be reached' },
      offline: { fail: 'This computer is offline' },
      proxy: { fail: 'The proxy failed' },
      'tls-protocol': { fail: 'The TLS handshake failed' },
      'tls-alert': { fail: 'The server refused the TLS handshake' },
      'tls-version-or-cipher': { fail: 'The server offers no usable TLS version or cipher' },
      'client-certificate': { fail: 'The server asks for a client certificate' },
      'certificate-expired': { fail: 'The certificate is outside its validity period' },
      'certificate-not-yet-valid': { fail: 'The certificate is not valid yet' },
      'certificate-name': { fail: 'The certificate does not cover this host' },
      'certificate-untrusted': { fail: 'The certificate’s issuer is not trusted' },
      'certificate-revoked': { fail: 'The certificate was revoked' },
      'certificate-weak': { fail: 'The certificate is too weak' },
      'certificate-other': { fail: 'The certificate is not accepted' },
      hsts: { fail: 'HSTS upgraded the request to a port without HTTPS' },
      'redirect-loop': { fail: 'The redirects form a loop' },
      'blocked-port': { fail: 'Browsers refuse this port' },
      'blocked-by-client': { fail: 'The browser itself refused to load the page' },
      'empty-response': { fail: 'The server sent an empty response' },
      'malformed-response': { fail: 'The response is malformed' },
      authentication: { fail: 'The site asks for a user name and password' },
      other: { fail: 'The navigation ended without a page' },
    },
    spec: [{ name: 'Fetch, network errors', url: 'https://fetch.spec.whatwg.org/#concept-network-error' }],
  },
  'http-on-tls-port': {
    name: 'Protocol of the port',
    pass: 'The port is not known to require HTTPS',
    fail: 'HTTP was used on an HTTPS port',
    why: 'This port speaks TLS. A request over HTTP gets an error, and everything in the request is sent unencrypted.',
    fix: [
      'Use https:// with the same port, in the address bar and wherever the address is linked.',
      'nginx: error_page 497 =301 https://$host:$server_port$request_uri; (redirects visitors who use HTTP)',
      'Apache: ErrorDocument 400 with a link to the https:// address',
    ].join('\n'),
    otherwise: {
      redirected: {
        fail: 'A redirect leads to HTTP on an HTTPS port',
        fix: [
          'Make the redirect lead to https://: the code that builds the URL takes the port from the connection, but not the scheme.',
          'Behind a proxy that terminates TLS: pass on X-Forwarded-Proto, and have the application trust it',
        ].join('\n'),
      },
    },
    says: {
      saysSo: 'The response from port {port} says so',
      tls: 'TLS on port {port}',
    },
    spec: [{ name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' }],
  },
  'login-over-http': {
    name: 'HTTP authentication',
    pass: 'The site asks for a user name and password over HTTPS',
    fail: 'The site asks for a user name and password over HTTP',
    why: 'With HTTP authentication, the browser sends the user name and password with every request. Over HTTP, others on the network can read them.',
    fix: [
      'Redirect http:// to https:// before asking for the password.',
      ...toHttps,
      'auth_basic and AuthType belong to port 443 only',
      'Change the password: it may already have been sent unencrypted.',
    ].join('\n'),
    notApplicable: 'The site does not use HTTP authentication.',
    spec: [{ name: 'RFC 7617 §4', url: 'https://www.rfc-editor.org/rfc/rfc7617#section-4' }],
  },
  'nonstandard-http-port': {
    name: 'HTTP port',
    pass: 'HTTP is on its standard port',
    fail: 'HTTP is on a port other than 80',
    why: 'This port speaks HTTP, so the same address with https:// does not work: HTTPS, if available, is on another port.',
    fix: [
      'Put a server that speaks HTTPS in front of this port, and let only that server reach it.',
      'nginx: server { listen 443 ssl; … location / { proxy_pass http://127.0.0.1:8080; } }',
    ].join('\n'),
    notApplicable: 'This port is for HTTPS, which http-on-tls-port reports.',
    says: {
      otherPort: 'HTTP is on port {port} instead of 80',
    },
    spec: [{ name: 'RFC 9110 §4.2.1', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.1' }],
  },
  'nonstandard-https-port': {
    name: 'HTTPS port',
    pass: 'HTTPS is on its standard port',
    fail: 'HTTPS is on a port other than 443',
    why: 'Some networks block other ports. HSTS and cookies ignore the port, so all services on this host share them.',
    fix: [
      'Serve public pages on port 443, and give each service its own host name.',
      'Behind a proxy: let the proxy listen on 443 and forward to the other port',
    ].join('\n'),
    says: {
      otherPort: 'HTTPS is on port {port} instead of 443',
    },
    spec: [{ name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' }],
  },
  'other-protocol': {
    name: 'Protocol of the response',
    pass: 'The response is HTTP',
    fail: 'The service on this port does not speak HTTP',
    why: 'The response has no status line and no headers, so the browser shows whatever bytes arrived, and no security policy can be sent.',
    fix: [
      'See what the service sends: nc, then the host and the port. It may be a remote shell, mail, a database, or HTTP/2 without TLS (gRPC).',
      'Check that the port is the right one, and close it to the network if no browser is meant to reach it.',
    ].join('\n'),
    spec: [{ name: 'RFC 9112 §4', url: 'https://www.rfc-editor.org/rfc/rfc9112#section-4' }],
  },
  'tls-error-status': {
    name: 'TLS errors behind the server',
    pass: 'The server reports no TLS error',
    fail: 'The server says that it is not responsible for this name',
    why: 'The response is an error page: the host name of the request does not fit the name for which the TLS connection was opened (status 421), so the site does not show.',
    fix: [
      'Behind a proxy: let it use the name of the site in the TLS connection to the backend, too, not only in Host',
      'nginx: proxy_ssl_server_name on; proxy_ssl_name $host;',
      'Hosts that share a certificate but differ in their TLS settings need certificates of their own: browsers reuse a connection for every name in its certificate.',
    ].join('\n'),
    otherwise: {
      handshake: {
        fail: 'The CDN cannot open a TLS connection to the origin',
        why: 'The response is an error page of the CDN (status 525): its own connection to the origin server fails in the TLS handshake, so the site does not show.',
        fix: [
          'Check that the origin server listens with TLS on the port that the CDN uses, and has a certificate for {host}: connect to the origin itself, past the CDN.',
          'A CDN that is set to HTTPS towards the origin (“full”) needs TLS there.',
        ].join('\n'),
      },
      clientCertificate: {
        fail: 'The server wants a client certificate',
        why: 'The response is an error page: the server asks visitors for a certificate of theirs, and the browser sent none, or none that the server accepts, so the site does not show.',
        fix: [
          'As a visitor: install the certificate that the owner of {host} issued to you, restart the browser, which asks only once, and choose the certificate.',
          'As the owner: see that the server trusts the authority that issued the visitors’ certificates, and that they have not expired.',
          'nginx: ssl_client_certificate names the authority; ssl_verify_client optional asks, and leaves the decision to you',
          'Apache: SSLVerifyClient for the whole host, not for a Location: browsers send no certificate after the handshake of TLS 1.3',
        ].join('\n'),
      },
      unreachable: {
        fail: 'The CDN cannot connect to the origin',
        why: 'The response is an error page of the CDN (status 521 or 522): the origin server refuses its connections or does not answer them, so the site does not show.',
        fix: [
          'Check that the origin server listens on the port that the CDN uses: 443 where it is set to HTTPS towards the origin (“full”), which needs a certificate there.',
          'Let the origin’s firewall admit the addresses of the CDN.',
        ].join('\n'),
      },
      certificate: {
        fail: 'The CDN refuses the certificate of the origin',
        why: 'The response is an error page of the CDN (status 526): the certificate of the origin server has expired, is for another name or self-signed, so the site does not show.',
        fix: [
          'Install a valid certificate for {host} on the origin server: from a public authority, or one that the CDN issues for origins.',
          'Do not turn the check off (from “full (strict)” to “full”): anyone between CDN and origin could then pass for the origin.',
        ].join('\n'),
      },
    },
    says: {
      status: 'status {status}',
    },
    spec: [
      { name: 'RFC 9110 §15.5.20', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.20' },
      {
        name: 'Cloudflare, errors 521 to 526',
        url: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/',
      },
    ],
  },
  'plain-http': {
    name: 'Page encryption',
    pass: 'The page was loaded over an encrypted connection',
    fail: 'The page was loaded over HTTP',
    why: 'Anyone on the network between you and the server can read this page, change it, and see what you type into it. Browsers also withhold camera, microphone, location and clipboard from it.',
    fix: [
      'Serve the site over HTTPS and redirect every HTTP address to it.',
      'nginx: server { listen 80; server_name {host}; return 301 https://$host$request_uri; }',
      ...apacheToHttps,
      'Caddy: # {host}, without http:// in front, gets its certificate and the redirect by itself',
      'IIS: <rule name="HTTPS" stopProcessing="true"><match url="(.*)" /><conditions><add input="{HTTPS}" pattern="off" /></conditions><action type="Redirect" url="https://{HTTP_HOST}/{R:1}" redirectType="Permanent" /></rule>',
      'With IIS, add an https binding first; the rule is for the URL Rewrite module',
      'CDN: turn on “Always use HTTPS”, and HTTPS to the origin too',
      'Behind a proxy: redirect at the proxy, and send X-Forwarded-Proto so that the application builds https links',
    ].join('\n'),
    otherwise: {
      private: {
        why: 'Everyone on the same network can read and change this internal page, and see what you type into it. Browsers also withhold camera, microphone, location and clipboard from it.',
        fix: [
          'Give the internal tool a host name and a certificate, and serve it over HTTPS.',
          'A public name that resolves to the private address can have a free certificate through a DNS challenge.',
          'Otherwise run a certificate authority of your own and install it on the computers that use the tool.',
        ].join('\n'),
      },
    },
    notApplicable: 'The page failed to load.',
    says: {
      local: 'The page is on this computer, so nothing is sent over a network.',
    },
    spec: [
      { name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' },
      { name: 'Secure Contexts', url: 'https://www.w3.org/TR/secure-contexts/' },
    ],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
