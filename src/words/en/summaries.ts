/** The report in one sentence, which stands beside the verdict and the host. */
export const summaries = {
  failed: 'The page failed to load.',
  local: 'This page is on this computer, so nothing is sent over a network.',
  oneIssue: '{worst}.',
  twoIssues: '{worst}; 1 more issue.',
  moreIssues: '{worst}; {count} more issues.',
  unsupported: 'Browsers do not allow extensions to inspect this page.',
  file: 'This page is a file on this computer.',
  openedBefore: 'This page was opened before Portcullis could observe it. Reload it to audit it.',
  noAccess: 'Portcullis has no access to this site. Grant access to audit it.',
  unobserved: 'Portcullis did not observe this page. Reload it to audit it.',
  loading: 'The page is still loading. Nothing insecure has been found so far.',
  notInFull: 'Not all of the page could be checked; left out: {leftOut}.',
  contentUnknown: 'The page was loaded over HTTPS; what it loads could not be checked.',
  secure: 'The page was loaded over HTTPS, and no unencrypted requests were observed.',
  secureButOne: 'The page was loaded over HTTPS, and no unencrypted requests were observed; 1 thing could be improved.',
  secureBut:
    'The page was loaded over HTTPS, and no unencrypted requests were observed; {count} things could be improved.',
  /** In place of an HSTS policy. */
  noHstsOverHttp: 'The page was not loaded over HTTPS, so browsers accept no HSTS policy from it.',
  noHsts: 'The response has no HSTS policy.',
} as const;
