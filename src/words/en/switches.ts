/** How a switch to HTTPS that failed is explained, where no error of the browser does it. */
export const switches = {
  'redirects-back': 'Over HTTPS, the site redirects to HTTP.',
  timeout: 'Over HTTPS, the site did not answer in time.',
  'http-error': 'Over HTTPS, the site answers with status {status}.',
  back: 'You are back on the previous page.',
  /** HTTPS that sends an HSTS policy binds the browser: there is no way back to HTTP any more. */
  held: 'The browser now uses only HTTPS here, because the site’s own policy (HSTS) requires it.',
  suspicious:
    'This site has asked to be opened over HTTPS only: an attacker on the network may be interfering, so enter nothing here.',
} as const;
