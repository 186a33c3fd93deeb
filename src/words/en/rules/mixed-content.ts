import type { RuleText } from '../../rule-text.ts';
import { behindProxy } from './behind-proxy.ts';

/** The same steps wherever a redirect is to blame. */
const fixRedirect = [
  'Fix the redirect, not the page: make it lead to https:// or to a relative URL, or request the final URL directly.',
  ...behindProxy,
].join('\n');

/** The same steps wherever the site asks itself over HTTP. */
const fixOwnAddress = [
  'Set the site’s own address to https:// in the application (site URL, base URL, APP_URL): it writes http:// into its own addresses.',
  ...behindProxy,
] as const;

export const mixedContent = {
  'blocked-mixed-content': {
    name: 'Blocked content',
    pass: 'The browser blocked no insecure content',
    fail: 'The browser blocked insecure content',
    why: 'Part of this page is missing: the page requests it over HTTP, and browsers refuse that on a secure page.',
    fix: [
      'Change each URL to https://. If a host or port does not support HTTPS, host the file yourself, or let this site’s server pass a path, such as /api, on to it.',
      'For many URLs at once, send Content-Security-Policy: upgrade-insecure-requests while you change them.',
      'nginx: add_header Content-Security-Policy upgrade-insecure-requests always;',
      'Apache: Header always add Content-Security-Policy upgrade-insecure-requests',
      'Behind a proxy: check that the application knows it is served over HTTPS; otherwise it generates http:// links.',
    ].join('\n'),
    otherwise: {
      own: {
        fail: 'The browser blocked insecure content of this site itself',
        fix: [
          ...fixOwnAddress,
          'Until then: Content-Security-Policy: upgrade-insecure-requests lets the browser request them over HTTPS.',
        ].join('\n'),
      },
      redirected: {
        fail: 'The browser blocked content that a redirect made insecure',
        why: 'Part of this page is missing: the page requests HTTPS, but the server redirects to HTTP, and browsers refuse that on a secure page.',
        fix: fixRedirect,
      },
    },
    says: {
      unseen: '{reason}',
    },
    spec: [{ name: 'Mixed Content §4.4', url: 'https://www.w3.org/TR/mixed-content/#should-block-fetch' }],
  },
  'future-mixed-content': {
    name: 'Content after a move to HTTPS',
    pass: 'No content would break after a move to HTTPS',
    fail: 'Some content would be insecure after a move to HTTPS',
    why: 'Once this page is served over HTTPS, browsers will block or upgrade everything it requests from explicit http: URLs.',
    fix: 'Change these URLs to https:// (or to relative ones) before the move. This is the list to work through.',
    says: {
      blocked: '{destination}: would be blocked{answer}',
      upgraded: '{destination}: would be upgraded{answer}',
      available: '; {host} answers over HTTPS',
      'different-page': '; {host} serves a different page over HTTPS',
      'http-error': '; {host} answers over HTTPS, but its front page with an error',
      'other-host': '; {host} answers over HTTPS, but redirects to another host',
      'redirects-back': '; {host} redirects back to HTTP',
      'certificate-error': '; the certificate of {host} is not valid',
      refused: '; {host} does not answer over HTTPS',
      timeout: '; {host} does not answer over HTTPS in time',
      'not-tried': '; {host} was not checked',
    },
    spec: [{ name: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],
  },
  'loaded-mixed-content': {
    name: 'Unencrypted content',
    pass: 'The page loads no unencrypted content',
    fail: 'The page loads unencrypted content',
    why: 'These requests were sent unencrypted: others on the network can see them and change the responses.',
    fix: [
      'Load each URL over https://. If a host does not support HTTPS, host the file yourself.',
      'If the browser is set to allow insecure content on this site, undo that setting.',
    ].join('\n'),
    otherwise: {
      redirected: {
        fail: 'A redirect makes the page load content unencrypted',
        why: 'The page requests HTTPS, but the server redirects to HTTP: others on the network can see these requests and change the responses.',
        fix: fixRedirect,
      },
      local: {
        fail: 'The page makes unencrypted requests to the local network',
        why: 'The browser allows secure pages to make unencrypted requests to the local network: an attacker on that network can answer instead.',
        fix: 'Give the device a host name and a certificate, or have an HTTPS server fetch from it.',
      },
    },
    spec: [{ name: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],
  },
  'policy-upgraded-content': {
    name: 'Content upgraded by policy',
    pass: 'The page’s policy upgrades no insecure requests',
    fail: 'The page’s policy upgrades insecure requests',
    why: 'upgrade-insecure-requests upgrades these requests before they are sent. That is safe, but still worth cleaning up. Whether each one then loaded is known only where an element failed.',
    fix: 'Change the URLs to https:// at their source, so that they also work in feeds, e-mails and clients without the policy.',
    otherwise: {
      broken: {
        fail: 'The policy breaks part of the page',
        why: 'upgrade-insecure-requests, which the page sends or Portcullis adds to fix a page, makes the browser request these over HTTPS. Those marked as failed did not load there.',
        fix: 'Set up HTTPS on the hosts listed here, or load these from a host that supports it.',
      },
      unencrypted: {
        fail: 'The page’s own policy breaks it over HTTP',
        why: 'The page was loaded over HTTP, but its policy upgrade-insecure-requests makes the browser request its content over HTTPS, where it did not load.',
        fix: [
          'Serve the page over HTTPS. Until then, leave upgrade-insecure-requests out of its policy.',
          'Helmet (Node): contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } }',
          'Behind a proxy: send the policy only where the proxy terminates TLS.',
        ].join('\n'),
      },
    },
    spec: [{ name: 'Upgrade Insecure Requests', url: 'https://www.w3.org/TR/upgrade-insecure-requests/' }],
  },
  'upgraded-mixed-content': {
    name: 'Content upgraded by the browser',
    pass: 'The browser upgraded no insecure requests',
    fail: 'The browser upgraded insecure requests',
    why: 'The page requests these over HTTP. They work only because this browser upgrades them; older browsers and other clients load them unencrypted.',
    fix: 'Change each URL to https:// at its source. A URL with its own port is upgraded with that port, which rarely works.',
    otherwise: {
      broken: {
        fail: 'The browser upgraded insecure requests, which then failed',
        why: 'The page requests these over HTTP. This browser requests them over HTTPS instead, where they did not load: that part of the page is missing.',
        fix: [
          'Load these from a host and port that support HTTPS, or set HTTPS up there.',
          'Where the host does support HTTPS, open the URL over HTTPS: it may answer with an error, or for another site.',
          'Devices on a private network: let a server that speaks HTTPS fetch from them.',
        ].join('\n'),
      },
      own: {
        fail: 'The browser upgraded insecure requests to this site itself',
        fix: [
          ...fixOwnAddress,
          'Content from before the move (posts, uploads) keeps the old addresses: replace http:// in the database, too.',
        ].join('\n'),
      },
      redirected: {
        fail: 'The browser upgraded requests that a redirect made insecure',
        why: 'The page requests HTTPS, but the server redirects to HTTP. This works only because this browser upgrades the redirect; others follow it.',
        fix: fixRedirect,
      },
    },
    spec: [{ name: 'Mixed Content §4.1', url: 'https://www.w3.org/TR/mixed-content/#upgrade-algorithm' }],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
