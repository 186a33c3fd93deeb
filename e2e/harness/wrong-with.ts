import type { Report } from '../../src/core/report.ts';
import { failuresOf } from '../../src/core/score.ts';

/** What a report says is wrong, without what changes from visit to visit. */
export const wrongWith = ({ requestedUrl, verdict, findings, insecureRequests }: Report) => ({
  ...{ requestedUrl, verdict },
  rules: failuresOf(findings)
    .map(({ rule }) => rule)
    .sort(),
  requests: insecureRequests.items.map(({ url, outcome }) => `${outcome} ${url}`).sort(),
});
