/** Why something is not known of a page. A reason's key is its code in reports. */
export const gaps = {
  noPage: 'The page failed to load.',
  notRead:
    'The content of this page could not be checked: it has not reported anything yet, or Portcullis has no access to this site.',
  noStart:
    'How this page was reached could not be checked: it was open before Portcullis could observe it, or a service worker of the site answered. Reload to audit it.',
  noWatch:
    'How this page was reached could not be checked: Portcullis has access to this site only when you click. Grant access to audit it.',
  /** Chromium's cache leaves out what it has already taken note of for itself (measured). */
  fromCache: 'The page was loaded from the browser’s cache, which keeps no HSTS policy. Reload to audit it.',
  /** Asking Chromium for them slows every request of every page (measured), so only a deep audit asks. */
  noCookies: 'Chromium shows cookies only in a deep audit.',
  noStoredCookies: 'Chromium shows cookies only in a deep audit, or with the permission to read them.',
  noEncryption: 'The page was loaded without TLS.',
  noAnswer:
    'The response of this page could not be checked: a service worker of the site, or the browser itself, answered. Reload to audit it.',
  /** Of a connection whose answer was seen, in Chromium. */
  noCertificates:
    'Chromium shows certificates to extensions only where “Enable SecurityInfo in WebRequest API” is on: in chrome://flags, or by --enable-features=WebRequestSecurityInfo. Without it, Portcullis also cannot tell whether you accepted an invalid certificate.',
  /** The same in Firefox. */
  notTold: 'Firefox did not report how this connection was secured. Reload to audit it.',
  /** Of the connection, where the certificate is known. */
  leafOnly: 'Chromium shows extensions the certificate, but not the TLS version and cipher.',
  onlyOwn: 'The browser does not report the TLS versions of what the page loads.',
  unreadable: 'The certificate is malformed, so it could not be read.',
  /** What Chromium shows to a deep audit only. */
  hiddenByChromium:
    'Insecure content could not be checked completely: Chromium hides from extensions what workers and style sheets of other sites request, and WebSockets that it blocks. A deep audit shows it.',
  /** What Firefox shows to a deep audit only. */
  hiddenByFirefox:
    'Insecure content could not be checked completely: Firefox hides from extensions which script requests it blocks. A deep audit shows them.',
} as const;
