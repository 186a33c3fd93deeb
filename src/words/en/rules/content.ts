import type { RuleText } from '../../rule-text.ts';
import { forwardedScheme } from './behind-proxy.ts';

export const content = {
  'card-over-http': {
    name: 'Card number fields over HTTP',
    pass: 'The page asks for no card number over HTTP',
    fail: 'An HTTP page asks for a card number',
    why: 'An attacker on the network can read the card number, or change the page so that it is sent to them.',
    fix: 'Serve every page that takes payments over HTTPS, and redirect its http:// address there. An HTTPS form target alone does not help.',
    spec: [{ name: 'Secure Contexts §1', url: 'https://www.w3.org/TR/secure-contexts/#intro' }],
  },
  'credentials-in-link': {
    name: 'Credentials in links',
    pass: 'No link contains a user name or password',
    fail: 'A link contains a user name or password',
    why: 'Everyone who can see the page can read the password in its source, and those who follow the link leave it in their history.',
    fix: 'Remove the part before the @ from the link, change the password, and let people sign in on the page that it leads to.',
    spec: [{ name: 'RFC 9110 §4.2.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.4' }],
  },
  'downgrade-refresh': {
    name: 'Refresh and script redirects',
    pass: 'No HTTPS page redirects to HTTP by script or refresh',
    fail: 'An HTTPS page redirects to HTTP by script or refresh',
    why: 'A refresh or a script leaves the encrypted connection: an attacker on the network can read and change what follows.',
    fix: 'Change the URL in the meta refresh, the Refresh header or the script to https://, or to a relative one.',
    notApplicable: 'No HTTPS page led here.',
    spec: [
      {
        name: 'HTML, meta refresh',
        url: 'https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh',
      },
    ],
  },
  'insecure-base': {
    name: 'Base URL',
    pass: 'The page’s base URL is secure',
    fail: 'The page’s base URL is insecure',
    why: 'Every relative URL on the page becomes an http:// URL: content is blocked, and forms and links leave HTTPS.',
    fix: [
      'Use <base href="/"> or an https:// URL, or remove the element.',
      'Behind a proxy: applications generate this when they believe they are served over HTTP; send X-Forwarded-Proto.',
    ].join('\n'),
    spec: [
      { name: 'HTML, the base element', url: 'https://html.spec.whatwg.org/multipage/semantics.html#the-base-element' },
    ],
  },
  'insecure-download': {
    name: 'Downloads',
    pass: 'Downloads use HTTPS',
    fail: 'A download uses HTTP',
    why: 'An attacker on the network can replace a file that is sent unencrypted, for instance with malware; browsers block such downloads.',
    fix: 'Link to the file with https://, and make sure that none of its redirects goes over http://.',
    spec: [{ name: 'Mixed Content, downloads', url: 'https://www.w3.org/TR/mixed-content/' }],
  },
  'insecure-form': {
    name: 'Form targets',
    pass: 'Forms submit over HTTPS',
    fail: 'A form submits over HTTP',
    why: 'What is typed into this form is sent unencrypted, although the page itself is secure.',
    fix: [
      'Change the action of the form (or the formaction of its button, or the base URL) to https://.',
      'Behind a proxy: an application that believes it is served over HTTP writes such URLs. Send X-Forwarded-Proto, and have the application trust it.',
      ...forwardedScheme,
    ].join('\n'),
    says: {
      password: 'A form sends a password over HTTP',
      card: 'A form sends a card number over HTTP',
      form: '{method} form',
    },
    spec: [{ name: 'Mixed Content, form submission', url: 'https://www.w3.org/TR/mixed-content/' }],
  },
  'insecure-reference': {
    name: 'Links to this site',
    pass: 'The page has no http:// links to its own site',
    fail: 'The page has http:// links to its own site',
    why: 'These are not loaded, so this page is not at risk; but people and search engines that follow them begin with an unencrypted request.',
    fix: 'Use https:// in links to this site, in its canonical and other link elements, and in og: properties.',
    spec: [{ name: 'RFC 6596 (canonical)', url: 'https://www.rfc-editor.org/rfc/rfc6596' }],
  },
  'insecure-websocket': {
    name: 'WebSockets',
    pass: 'The page opens no unencrypted WebSocket',
    fail: 'The page opens an unencrypted WebSocket',
    why: 'Others on the network can read and change what a ws: connection carries; browsers refuse it on a secure page.',
    fix: [
      'Open the connection with wss://, or with a relative URL.',
      'nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";',
      'With nginx, in the server of port 443, for the path of the WebSocket, beside its proxy_pass.',
      'Apache: ProxyPass /ws http://127.0.0.1:3000/ws upgrade=websocket',
      'With Apache 2.4.47 or later, in the virtual host of port 443 and before ProxyPass /, with your own path and port.',
      'A port of its own, as in ws://…:3000, rarely speaks TLS: let port 443 pass a path on to it, and open wss:// without the port.',
      'Behind a proxy: terminate TLS for the WebSocket path at the proxy, as for pages.',
    ].join('\n'),
    says: {
      blocked: 'The browser blocked an unencrypted WebSocket',
    },
    spec: [{ name: 'RFC 6455 §10.6', url: 'https://www.rfc-editor.org/rfc/rfc6455#section-10.6' }],
  },
  'local-network-request': {
    name: 'Requests to the local network',
    pass: 'No requests to the visitor’s own network were seen',
    fail: 'The page loads from the visitor’s own machine or network',
    why: 'localhost and private addresses refer to the visitor’s own machine or network: for most visitors these parts are missing, and browsers ask each of them for permission.',
    fix: [
      'Load these from a public host, or with a relative URL. Often they are left over from development.',
      'If a device or program of the visitor’s is meant, load it after a click that explains why the browser will ask.',
      'Behind a proxy: configure the application with its public address, not the backend’s.',
    ].join('\n'),
    otherwise: {
      conversation: {
        fail: 'The page connects to the visitor’s own machine or network',
        why: 'That works only where a program or device of yours answers, and for visitors who permit it: Chrome asks since version 142, Firefox is introducing the same.',
        fix: [
          'If it is left over from development, remove it. If you mean it, connect after a click that explains why, and say what to do when it is refused.',
          'Serve the page over HTTPS: Chrome refuses these requests from HTTP pages without asking.',
          "The device: give it a name and a certificate. Over HTTP, state where it is: fetch(url, { targetAddressSpace: 'local' }), or 'loopback'.",
          'A frame of another site: <iframe allow="local-network; loopback-network"> (before Chrome 145: local-network-access), unless Permissions-Policy forbids it.',
        ].join('\n'),
      },
    },
    says: {
      sameNetwork: 'The page comes from the local network itself, so browsers ask nobody.',
      notPermitted: '{request}, not permitted and therefore not sent',
      unanswered: '{request}, no answer yet: the browser may be asking for permission',
    },
    spec: [
      { name: 'Local Network Access', url: 'https://wicg.github.io/local-network-access/' },
      {
        name: 'MDN: Local network access',
        url: 'https://developer.mozilla.org/en-US/docs/Web/Security/Defenses/Local_network_access',
      },
    ],
  },
  'password-over-http': {
    name: 'Password fields over HTTP',
    pass: 'The page asks for no password over HTTP',
    fail: 'An HTTP page asks for a password',
    why: 'An attacker on the network can read the password, or change the page so that it is sent to them.',
    fix: 'Serve every page with a password field over HTTPS, and redirect its http:// address there. An HTTPS form target alone does not help.',
    spec: [{ name: 'Secure Contexts §1', url: 'https://www.w3.org/TR/secure-contexts/#intro' }],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
