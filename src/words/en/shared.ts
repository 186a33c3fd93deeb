/** Reasons and proofs that several rules say. */
export const shared = {
  notOverHttps: 'The page was not loaded over HTTPS.',
  notOverHttp: 'The page was not loaded over HTTP.',
  notPublic: 'The site is not public.',
  onThisComputer: 'The page is on this computer.',
  noHost: 'The address has no host.',
  notLoaded: 'The page failed to load.',
  noResponse: 'The page has no HTTP response.',
  portsCrossed: 'Scheme and port do not match, which crossed-port reports.',
  usualPort: 'Port {port} is usually {usually}.',
  onPort: 'port {port}',
  noValidPolicy: 'The response has no valid HSTS policy.',
  policyDisabled: 'The policy is disabled by max-age=0.',
  noTlsVersion: 'The browser does not report the TLS version.',
  noDates: 'The certificate’s dates could not be read.',
  oneRedirected: 'One of these was requested over HTTPS, but redirected to HTTP. There, fix the redirect.',
  someRedirected: '{count} of these were requested over HTTPS, but redirected to HTTP. There, fix the redirect.',
  often: '{destination} ({count} times)',
  oftenWithQueries: '{destination} ({count} times, with {queries} different queries)',
  didNotLoad: 'did not load over HTTPS',
  redirectedFrom: 'redirected from {url}',
  /** Why a rule that found nothing wrong cannot pass. */
  notInFull: 'Not everything could be checked; left out: {leftOut}.',
  /** Why a rule about a site that found nothing wrong cannot pass. */
  notVisited: 'Not visited: {ends}.',
  internalError: 'Internal error: {error}',
} as const;
