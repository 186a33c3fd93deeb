/** What the popup says beside the report and what all surfaces share. */
export const popupWords = {
  unread: (message: string) => `This tab could not be read: ${message}`,
  dismiss: 'Not now',
  updated: (version: string) => `Portcullis was updated to ${version}.`,
  whatChanged: 'What changed',
  close: 'Close',
  more: 'More',
  fullReport: 'Full report',
  copy: 'Copy report',
  copied: 'Copied',
  save: 'Save as JSON',
  checkSite: 'Check the whole site',
  watchSite: 'Watch this site',
  openPanel: (name: string) => `Open ${name}`,
  options: 'Options',
  waited: (seconds: number) => `${seconds} seconds so far.`,
  notAskedOverHttps:
    'HTTPS cannot be checked for this page: it is the response to a form, or how it was reached could not be observed.',
  exception: (remaining: string) => `Exception: this site is not upgraded to HTTPS (${remaining}).`,
  openedOnce:
    'Over HTTPS, this site redirects back to HTTP (redirect loop). This page was opened unencrypted, this once.',
  always: 'This site is always opened over HTTPS.',
  repaired: 'Insecure requests of this site are upgraded to HTTPS.',
  repairedForSession: 'Until the browser is closed, insecure requests of this site are upgraded to HTTPS.',
} as const;
