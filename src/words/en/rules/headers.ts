import type { RuleText } from '../../rule-text.ts';

export const headers = {
  'insecure-cors-origin': {
    name: 'Origins allowed by CORS',
    pass: 'No HTTP origin is allowed to read this page',
    fail: 'An HTTP origin is allowed to read this page',
    why: 'An attacker on the network can inject a script into that site, and with it read what this page shows to the signed-in user.',
    fix: 'Name the https:// origin in Access-Control-Allow-Origin, and do not echo the Origin of every request.',
    notApplicable: 'No other site is allowed to read this page.',
    spec: [{ name: 'Fetch, CORS protocol', url: 'https://fetch.spec.whatwg.org/#http-access-control-allow-origin' }],
  },
  'insecure-csp-source': {
    name: 'Content-Security-Policy sources',
    pass: 'The Content-Security-Policy allows no insecure source',
    fail: 'The Content-Security-Policy allows insecure sources',
    why: 'The policy lists http: or ws: sources. Browsers block or upgrade most of them, so the policy allows more than it should.',
    fix: 'Use https: instead of http:, wss: instead of ws:, or the host without a scheme.',
    notApplicable: 'The response enforces no Content-Security-Policy.',
    spec: [{ name: 'CSP §2.3.1', url: 'https://www.w3.org/TR/CSP3/#framework-directive-source-list' }],
  },
  'leaking-referrer': {
    name: 'Referrer policy',
    pass: 'Full URLs are not sent to HTTP sites as referrer',
    fail: 'Full URLs are sent to HTTP sites as referrer',
    why: 'With unsafe-url, links and requests to HTTP sites carry the full URL of this page, which others on the network can read.',
    fix: 'Send Referrer-Policy: strict-origin-when-cross-origin, or omit the header: that is the default in browsers.',
    spec: [{ name: 'Referrer Policy §3.8', url: 'https://www.w3.org/TR/referrer-policy/#referrer-policy-unsafe-url' }],
  },
  'obsolete-header': {
    name: 'Obsolete security headers',
    pass: 'The response sends no obsolete headers',
    fail: 'The response sends obsolete headers',
    why: 'Browsers ignore these headers, so they only appear to give protection.',
    fix: 'Remove them. What replaced each one is noted beside it.',
    says: {
      publicKeyPins: 'Public-Key-Pins: browsers now rely on Certificate Transparency and CAA records',
      expectCt: 'Expect-CT: browsers now require Certificate Transparency of every new certificate',
      blockAllMixedContent: 'block-all-mixed-content: browsers now block or upgrade mixed content by themselves',
    },
    spec: [
      { name: 'Mixed Content, block-all-mixed-content', url: 'https://www.w3.org/TR/mixed-content/' },
      { name: 'RFC 7469 (Public-Key-Pins)', url: 'https://www.rfc-editor.org/rfc/rfc7469' },
      { name: 'RFC 9163 (Expect-CT)', url: 'https://www.rfc-editor.org/rfc/rfc9163' },
    ],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
