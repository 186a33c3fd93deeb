export const failureClasses = [
  'dns',
  'refused',
  'timeout',
  'reset',
  'unreachable',
  'offline',
  'proxy',
  'tls-protocol',
  'tls-version-or-cipher',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-name',
  'certificate-untrusted',
  'certificate-revoked',
  'certificate-weak',
  'certificate-other',
  'hsts',
  'redirect-loop',
  'blocked-port',
  'blocked-by-client',
  'empty-response',
  'other',
] as const;

export const destinations = [
  'script',
  'style',
  'image',
  'imageset',
  'font',
  'audio',
  'video',
  'track',
  'frame',
  'object',
  'embed',
  'fetch',
  'websocket',
  'eventsource',
  'beacon',
  'ping',
  'worker',
  'manifest',
  'favicon',
  'prefetch',
  'preload',
  'download',
  'xslt',
  'other',
] as const;

export const outcomes = [
  'blocked',
  'upgraded',
  'upgraded-by-policy',
  'loaded',
  'local-network',
  'not-requested',
  'unknown',
] as const;

/** From what anyone can act on now down to what is merely worth knowing; the order is the order of display. */
export const severities = ['critical', 'serious', 'moderate', 'minor', 'info'] as const;

export const upgradeStates = [
  'available',
  'redirects-back',
  'certificate-error',
  'refused',
  'timeout',
  'other-host',
  'http-error',
  'not-tried',
] as const;

/** What a page does with an origin that has a port of its own. */
export const portUses = ['resource', 'link', 'form', 'websocket'] as const;

/** What a browser finds wrong with a certificate that it shows the page with all the same. */
export const certificateProblems = ['untrusted', 'name-mismatch', 'not-valid-at-this-time'] as const;

/** How the certificate's timestamps stand to the browser's policy on Certificate Transparency. */
export const transparencyStates = ['compliant', 'too-few', 'not-diverse', 'not-applicable'] as const;

/** What a page refers to without asking for it, and how. */
export const referenceKinds = [
  ...(['link', 'canonical', 'alternate', 'shortlink', 'pingback', 'api', 'edit'] as const),
  ...(['base', 'refresh', 'og-url', 'og-other', 'download', 'websocket'] as const),
] as const;
