import type { Verdict } from '../../core/report.ts';
import type { SitePages } from '../../core/site/site-report-schema.ts';

const issueWords = (count: number): string => (count === 0 ? 'no issues' : count === 1 ? '1 issue' : `${count} issues`);

/** What the check of a site says beside its findings. */
export const siteWords = {
  title: 'Site check',
  verdicts: {
    secure: 'Every address leads to HTTPS',
    warning: 'Partly protected',
    insecure: 'Not protected',
    failed: 'Nothing of the site loads',
    unknown: 'Not fully checked',
    local: 'Not fully checked',
    unsupported: 'Not fully checked',
  } satisfies Readonly<Record<Verdict, string>>,
  secureWhereLoaded: 'Every address that loads leads to HTTPS',
  summary: (names: number, issues: number, { audited, causes }: Pick<SitePages, 'audited' | 'causes'>) => {
    const ofNames = `${names === 1 ? 'One name' : `${names} names`}, over HTTP and HTTPS: ${issueWords(issues)}`;
    if (audited === 0) return `${ofNames}.`;
    return `${ofNames}; ${audited === 1 ? 'one page' : `${audited} pages`}: ${issueWords(causes.length)}.`;
  },
  requestedOnly: 'The front pages were requested, not loaded: audit a page itself for what is in it.',
  checking: 'Checking the site…',
  start: (host: string) => `Check ${host}`,
  again: 'Check again',
  none: 'Open this page from the menu of the popup, on a page of the site that you want to check.',
  suffix: (host: string) => `${host} is a public suffix, below which sites are registered; it has no site of its own.`,
  noAccess: 'Your browser has not given Portcullis access to this site, so it cannot check it.',
  grant: 'Grant access',
  ends: {
    title: 'Addresses of the site',
    name: 'Name',
    overHttp: 'http://',
    overHttps: 'https://',
    asking: 'Checking…',
    shows: 'Answers',
    status: (status: number) => `Status ${status}`,
    leads: 'Leads to',
    redirects: (count: number) => (count === 1 ? '1 redirect' : `${count} redirects`),
    fails: 'Does not load',
    unvisited: 'Not checked',
    browserMoved: 'Upgraded by this browser (HSTS)',
    noHsts: 'No HSTS',
    hsts: (lasting: string) => `HSTS ${lasting}`,
    withSubdomains: 'with subdomains',
    invalidHsts: 'HSTS invalid',
  },
  servers: 'Servers and other names',
  pages: 'Pages',
  pagesOf: (pages: number, audited: number) => `${pages} of ${audited === 1 ? '1 page' : `${audited} pages`}`,
  /** Around the address of a page. */
  audit: 'Audit',
  forTheSteps: 'for the steps.',
  hops: 'Redirects of each address',
  save: 'Save as',
  saveHtml: 'HTML',
  saveJson: 'JSON',
  saveMarkdown: 'Markdown',
} as const;
