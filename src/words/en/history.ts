/** What was found on earlier visits, and what became of it. */
export const history = {
  title: 'History',
  /** Of the page in the browser's own list of tabs. */
  pageTitle: 'Portcullis: history',
  offer:
    'If you turn it on, what a full report finds is kept, to be compared with later visits: on this device only, nothing from private windows, at most {reports} reports for each of {sites} sites, and none for longer than {days} days.',
  isOn: 'What full reports find is kept on this device only: at most {reports} reports for each of {sites} sites, and none for longer than {days} days. Nothing from private windows is kept.',
  isOff: 'The history is off: nothing new is kept.',
  turnOn: 'Keep a history',
  ofPrivate: 'Nothing from private windows is kept.',
  forbidden: 'Your organisation has turned the history off.',
  /** Before the first report of a page is there. */
  waiting: 'This page has no report yet: one is kept once the page has loaded.',
  all: 'All kept reports',
  ofSite: 'Kept reports of this site',
  full: 'There is no room left on the disk for what was found here, so it was not kept. What was kept before is unchanged.',
  failed: 'What was found here could not be kept: {error}',
  dropped: 'Some kept reports could not be read, perhaps because another version wrote them. They were removed.',

  score: 'Score over time',
  /** What the line shows, for those who do not see it; the reports follow. */
  line: 'Score of {count} reports, the oldest first: {scores}.',
  noScore: '{verdict}, without a score',
  columns: { visit: 'Visit', result: 'Result', audit: 'Audit', change: 'Since the previous visit' },
  modes: { passive: 'Passive', deep: 'Deep' },
  ofScore: 'score {score}',
  earlier: 'Earlier visits',
  first: 'First report',
  unchanged: 'No change',
  counts: { new: '{count} new', fixed: '{count} fixed', unchecked: '{count} not checked again' },

  compare: 'Compare',
  with: 'with',
  needsTwo: 'Once there is a second report of this page, the two can be compared here.',
  same: 'Choose two different reports.',
  groups: { new: 'New', fixed: 'Fixed', known: 'Unchanged', unchecked: 'Not checked again' },
  none: { new: 'No new issues.', fixed: 'No issues were fixed.' },
  /** Beside an issue that names nothing more. */
  unnamed: 'more, which the report did not list',
  more: 'and {count} more',
  reasons: {
    deeper: 'The later report is of a deep audit, which sees more: what is new may have been there before.',
    shallower: 'The earlier report is of a deep audit, which sees more: what is missing now may still be there.',
    browser: 'The reports are of different browsers, which do not see the same.',
    version: 'The reports are of different versions of Portcullis, which may not check the same.',
  },

  sites: {
    columns: { site: 'Site', last: 'Last report', count: 'Reports' },
    none: 'Nothing is kept yet. A report is kept when the full report of a page is open and the page has loaded.',
    back: 'All sites',
    gone: 'No reports of this site are kept.',
    page: 'Page',
  },
  manage: {
    export: 'Export',
    import: 'Import',
    imported: '{count} of {all} reports were added.',
    erase: 'Erase all',
    eraseSite: 'Erase this site',
    sure: 'Erase all kept reports?',
    sureSite: 'Erase all kept reports of this site?',
    confirm: 'Erase',
    cancel: 'Cancel',
    erased: 'The kept reports were erased.',
    turnOff: 'Turn off',
    sureOff: 'Keep the existing reports?',
    keep: 'Keep them',
    drop: 'Erase them',
  },
  /** Why a file was not imported. */
  problems: {
    size: 'This file is too large to be a history. Nothing was changed.',
    json: 'This file is not a history: its JSON is incomplete or broken. Nothing was changed.',
    version:
      'This history was exported by another version of Portcullis, which this one cannot read. Nothing was changed.',
    foreign: 'This file holds data, but not a history of Portcullis. Nothing was changed.',
    full: 'There is no room left on the disk for these reports. Nothing was changed.',
  },
} as const;
