/** How much is kept. An extension may store 5 MB in all; settings with their longest lists take 1 MB of it. */
export const historyLimits = {
  sites: 50,
  reportsPerSite: 30,
  /** After its visit, a report is dropped. */
  days: 365,
  /** Of everything together, as JSON in UTF-8: some 1 300 for each report that there may be, and few need 1 000. */
  bytes: 2_000_000,
  /** Things that are wrong with a page; the mildest are left out. */
  faultsPerReport: 100,
  characters: { url: 500, title: 160, what: 200, name: 60 },
} as const;

/** Characters of the largest file that is read: more than everything that is kept. */
export const longestHistory = 10_000_000;
