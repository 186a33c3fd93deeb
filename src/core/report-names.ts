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
  /** The browser allows it, on the local network, to visitors who permit it; this one has not. */
  'not-permitted',
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
  'different-page',
  'http-error',
  'not-tried',
] as const;

/** What a page itself does with an origin that has a port of its own. */
export const pagePortUses = ['resource', 'link', 'form'] as const;
export const portUses = [...pagePortUses, 'websocket'] as const;

/** What a form or a field collects that must not travel unencrypted. */
export const collectedKinds = ['password', 'card'] as const;

/** What a browser finds wrong with a certificate that it shows the page with all the same. */
export const certificateProblems = ['untrusted', 'name-mismatch', 'not-valid-at-this-time'] as const;

/** How the certificate's timestamps stand to the browser's policy on Certificate Transparency. */
export const transparencyStates = ['compliant', 'too-few', 'not-diverse', 'not-applicable'] as const;

/** What a `link` element or a property of a document may refer to. */
export const linkReferenceKinds = [
  ...(['canonical', 'alternate', 'shortlink', 'pingback', 'api', 'edit'] as const),
  ...(['og-url', 'og-other'] as const),
] as const;
/** What is merely followed, by people or search engines. */
export const linkKinds = ['link', ...linkReferenceKinds] as const;
export const referenceKinds = [...linkKinds, 'base', 'credentials', 'refresh', 'download', 'websocket'] as const;

/** What a frame may be unable to look at in full, beside the lists of its batches. */
export const pageParts = ['violations', 'shadow-roots', 'styles', 'frames'] as const;

/** Why something was left out: too many, unreadable, too large, or too slow. */
export const cutReasons = ['limit', 'error', 'size', 'time'] as const;

/** What may be left out of the evidence where there is too much of it. */
export const leftOutNames = [
  ...(['resources', 'timing', 'forms', 'fields', 'references', 'ports'] as const),
  ...pageParts,
  'observations',
  'links',
  'hops',
  'headers',
  'cookies',
  'connections',
  /** Requests of which only so much is known that they may have been others. */
  'addresses',
  /** Documents of which something was told or seen before they were followed, or before they were forgotten. */
  'documents',
  'loading',
] as const;

/** The response header fields that are read, and therefore kept; cookies are kept apart, without their values. */
export const headerNames = [
  'strict-transport-security',
  'content-security-policy',
  'referrer-policy',
  'public-key-pins',
  'public-key-pins-report-only',
  'expect-ct',
  'access-control-allow-origin',
  'refresh',
  'content-type',
] as const;

export type HeaderName = (typeof headerNames)[number];
