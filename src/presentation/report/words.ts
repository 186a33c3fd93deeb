/** What the full report says beside the report itself and what all surfaces share. */
export const reportWords = {
  title: 'HTTPS report',
  waiting: 'Reading the report…',
  choose: 'Open a saved report to read it here.',
  open: 'Open a saved report',
  gone: 'The tab of this report was closed. What was seen last stays here.',
  fromFile: (name: string) => `Saved report: ${name}`,
  page: 'Page of this file',
  backToTab: 'Back to the tab',
  print: 'Print',
  saveHtml: 'Save as HTML',
  saveMarkdown: 'Save as Markdown',
  saveJson: 'Save as JSON',
  copy: 'Copy report',
  copied: 'Copied',
  deepAudit: 'Run deep audit',
  facts: { url: 'URL', requested: 'Requested', at: 'Loaded', browser: 'Browser', mode: 'Audit', score: 'Score' },
  modes: { passive: 'passive', deep: 'deep' },
  score: (score: number) => `${score} of 100`,
  search: 'Search in issues and requests',
  show: 'Show',
  shown: {
    fail: 'Issues',
    unknown: 'Could not be checked',
    pass: 'Passed',
    'not-applicable': 'Not applicable',
    all: 'All checks',
  },
  severity: 'Severity',
  anySeverity: 'Any severity',
  checks: 'Checks',
  none: 'Nothing matches.',
  noIssues: 'No issues found.',
  requests: 'Insecure requests',
  table: 'Table of insecure requests',
  noRequests: 'No insecure requests were observed.',
  columns: { outcome: 'Outcome', kind: 'Type', url: 'URL', place: 'Where', count: 'Count' },
  omitted: (count: number) => `and ${count.toLocaleString('en')} more, left out to keep the report short`,
  inData: (count: number) =>
    `and ${count.toLocaleString('en')} more in the data of this file; open it in Portcullis to read them all`,
  redirects: 'Redirects',
  connection: 'Connection',
  ports: 'Ports',
  references: 'Forms and references over HTTP',
} as const;

/** In a saved file, beside the reports. */
export const savedFileWords = {
  title: 'HTTPS report',
  pages: 'Pages',
  notAudited: 'Not audited',
  writtenBy: (tool: string) => `Written by ${tool}. Open this file in its full report to search it.`,
} as const;

/** Why a file cannot be shown, in one sentence each. */
export const fileProblems = {
  size: 'This file is too large to be a report.',
  json: 'This file is not a report: it is no complete JSON.',
  html: 'This file is a web page, but not a report of Portcullis.',
  torn: 'This report is incomplete: the end of the file is missing.',
  damaged: 'This report is damaged: the data in it cannot be read.',
  foreign: 'This file holds data, but not a report of Portcullis.',
  version: 'This report was saved by another version of Portcullis, which this one cannot read.',
  error: 'This file says that the page could not be audited.',
} as const;
