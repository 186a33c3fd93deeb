import type { DeepAuditEvent, Violation } from '../events.ts';
import { parseUrl } from '../parse-url.ts';
import type { TabState, Testimony, Visit } from '../visit.ts';
import { addTestimony, setTestimony } from './requests.ts';
import { updateVisitOf } from './visits.ts';

/** Takes in what the report-only policy of a deep audit named. */
export function reduceDeepAudit(tab: TabState, event: DeepAuditEvent): TabState {
  switch (event.type) {
    case 'deep-audit-requested':
      return { ...tab, deepAuditRequested: true };
    case 'violations-reported':
      return updateVisitOf(tab, event.document, (visit) =>
        event.violations.reduce((next, violation) => addTestimony(next, testimonyOf(violation, event.document)), visit),
      );
    case 'violation-posted': {
      const document = documentOf(event, tab.visits[0]);
      return document === undefined
        ? tab
        : updateVisitOf(tab, document, (visit) => setTestimony(visit, testimonyOf(event.violation, document)));
    }
  }
}

const testimonyOf = ({ url, directive, source }: Violation, frame: string): Testimony => ({
  url,
  frame,
  by: 'csp',
  kind: directive,
  how: 'violation',
  ...(source === undefined ? {} : { source: { ...source } }),
  count: 1,
});

/** The document a worker works for. Where the browser does not say, one of the worker's own origin, which it must be. */
function documentOf(
  { document, context }: Extract<DeepAuditEvent, { type: 'violation-posted' }>,
  shown: Visit | undefined,
): string | undefined {
  if (document !== undefined) return document;
  const origin = originOf(context);
  const [own] = Object.entries(shown?.frames ?? {}).find(([, { url }]) => originOf(url) === origin) ?? [];
  return own ?? shown?.document;
}

function originOf(url: string): string | undefined {
  const parsed = parseUrl(url);
  return parsed && `${parsed.protocol}//${parsed.hostname}:${parsed.port}`;
}
