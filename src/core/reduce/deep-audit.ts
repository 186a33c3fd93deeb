import type { DeepAuditEvent } from '../events.ts';
import type { TabState } from '../visit.ts';
import { addTestimony } from './requests.ts';
import { updateVisitOf } from './visits.ts';

/** Takes in what the report-only policy of a deep audit named. */
export function reduceDeepAudit(tab: TabState, event: DeepAuditEvent): TabState {
  if (event.type === 'deep-audit-requested') return { ...tab, deepAuditRequested: true };
  return updateVisitOf(tab, event.document, (visit) =>
    event.violations.reduce((next, { url, directive, source }) => {
      const place = source === undefined ? {} : { source: { ...source } };
      const said = { frame: event.document, by: 'csp', how: 'violation', count: 1 } as const;
      return addTestimony(next, { url, kind: directive, ...said, ...place });
    }, visit),
  );
}
