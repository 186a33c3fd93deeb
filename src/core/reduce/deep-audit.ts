import type { DeepAuditEvent, Violation } from '../events.ts';
import { namesHost } from '../standards/address.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { Observation, TabState, Visit } from '../visit.ts';
import { knownBeforeReload } from './before-reload.ts';
import { addObservation, setObservation } from './requests.ts';
import { documentOfOrigin, updateVisitOf } from './visits.ts';

/** Takes in what the page's own policies refused, and what the report-only policy of a deep audit named. */
export function reduceDeepAudit(tab: TabState, event: DeepAuditEvent): TabState {
  switch (event.type) {
    case 'deep-audit-requested':
      return requested(tab, event.keepsImages === true);
    case 'deep-audit-ended': {
      const { beforeReload: _, ...ended } = tab;
      return { ...ended, deepAuditRequested: false };
    }
    case 'violations-reported':
      return updateVisitOf(tab, event.document, (visit) =>
        counted(event.violations.filter(isOfRequest)).reduce((next, { violation, count }) => {
          const how = violation.enforced ? 'refused' : 'violation';
          return addObservation(next, { ...observationOf(violation, event.document, how), count });
        }, visit),
      );
    case 'violation-posted':
      return posted(tab, event);
    case 'source-read':
      return updateVisitOf(tab, event.document, (visit) => located(visit, event));
    case 'elements-found':
      return updateVisitOf(tab, event.document, (visit) => withElements(visit, event));
  }
}

/** Notes what asks for an address that redirects to an insecure one. */
function withElements(
  visit: Visit,
  { document, elements }: Extract<DeepAuditEvent, { type: 'elements-found' }>,
): Visit {
  const items = visit.observations.items.map((observation) => {
    const { frame, redirectedFrom } = observation;
    const found = frame === document ? elements.find(({ url }) => url === redirectedFrom) : undefined;
    return found === undefined
      ? observation
      : { ...observation, element: { selector: found.selector, html: found.html } };
  });
  return { ...visit, observations: { ...visit.observations, items } };
}

/** Notes where in its document each thing stands that asks for an address. */
function located(visit: Visit, event: Extract<DeepAuditEvent, { type: 'source-read' }>): Visit {
  const { document, positions, inScripts } = event;
  const declarations = visit.declarations.items.map((declaration) => {
    const { url, destination, frame } = declaration;
    const found =
      frame === document ? positions.find((one) => one.url === url && one.destination === destination) : undefined;
    return found === undefined ? declaration : { ...declaration, position: { line: found.line, column: found.column } };
  });
  const observations = visit.observations.items.map((observation) => {
    const { url, kind, by, frame, redirectedFrom } = observation;
    if (frame !== document) return observation;
    const isInScript = by === 'csp' && inScripts.some((one) => one.url === url && one.directive === kind);
    const found = redirectedFrom === undefined ? undefined : positions.find((one) => one.url === redirectedFrom);
    return {
      ...observation,
      ...(isInScript ? { inScript: true as const } : {}),
      ...(found === undefined ? {} : { position: { line: found.line, column: found.column } }),
    };
  });
  return {
    ...visit,
    declarations: { ...visit.declarations, items: declarations },
    observations: { ...visit.observations, items: observations },
  };
}

/** Violations that say the same, once, with how many there were: Chromium tells of each `fetch` twice. */
function counted(violations: readonly Violation[]): { readonly violation: Violation; readonly count: number }[] {
  const alike = new Map<string, { violation: Violation; count: number }>();
  for (const violation of violations) {
    const key = `${violation.enforced ?? false} ${violation.directive} ${violation.url}`;
    const known = alike.get(key);
    alike.set(key, { violation: known?.violation ?? violation, count: (known?.count ?? 0) + 1 });
  }
  return [...alike.values()];
}

function requested(tab: TabState, keepsImages: boolean): TabState {
  const beforeReload = knownBeforeReload(tab, keepsImages);
  return { ...tab, deepAuditRequested: true, ...(beforeReload === undefined ? {} : { beforeReload }) };
}

/**
 * Policies also speak of forms, frames around the page and its base. Firefox words its refusal of mixed content as a
 * violation where a page asks for that.
 */
const isOfRequest = ({ directive, url }: Violation): boolean =>
  /-src/.test(directive) && /^(http|ws)s?:/.test(url) && namesHost(url);

/**
 * A worker must be of its document's origin, so where the browser does not name the document, one of that origin stands
 * for it; else the top one, as for `blob:` addresses, of which only the scheme is told. But none of a page that is no longer
 * the audited one: what was left may still speak.
 */
function posted(tab: TabState, event: Extract<DeepAuditEvent, { type: 'violation-posted' }>): TabState {
  const { context, violation } = event;
  const [shown] = tab.visits;
  const standIn = shown?.mode === 'deep' ? (documentOfOrigin(tab, context) ?? shown.document) : undefined;
  const document = event.document ?? standIn;
  if (document === undefined) return tab;
  return updateVisitOf(tab, document, (visit) => {
    const isDocument = Object.values(visit.frames).some(({ url }) => sameResource(url, context));
    const hasOwnPolicy = /^https?:/.test(context) && !isDocument;
    return setObservation(visit, observationOf(violation, document, hasOwnPolicy ? 'worker-violation' : 'posted'));
  });
}

const observationOf = ({ url, directive, source }: Violation, frame: string, how: Observation['how']): Observation => ({
  url,
  frame,
  by: 'csp',
  kind: directive,
  how,
  ...(source === undefined ? {} : { source: { ...source } }),
  count: 1,
});
