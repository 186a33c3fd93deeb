import type { DeclaredResource, PageBatch, PageEvent } from '../events.ts';
import { limits } from '../limits.ts';
import { shortened } from '../standards/kept-address.ts';
import type { Declaration, TabState, Visit } from '../visit.ts';
import { keep, keepLatest } from './keep.ts';
import { withPort } from './ports.ts';
import { setTestimony } from './requests.ts';
import { followAhead, isFollowed, newVisit, showVisit, updateVisitOf } from './visits.ts';

/** Takes in what a frame's content script has newly seen. */
export function reducePage(tab: TabState, event: PageEvent): TabState {
  return updateVisitOf(withVisit(tab, event), event.document, (visit) => observed(visit, event.document, event.batch));
}

/**
 * A document may speak before its commit was seen: the script runs early, the worker wakes late, or the tab is older
 * than the extension. A top document then opens its visit itself; a frame joins the page that is shown.
 */
function withVisit(tab: TabState, { document, top, ahead = false, batch, at }: PageEvent): TabState {
  if (isFollowed(tab, document)) return tab;
  const frame = { url: shortened(batch.url), upgradesByPolicy: false };
  if (ahead) return followAhead(tab, { ...newVisit(batch.url, at), document, frames: { [document]: frame } });
  if (top) {
    return showVisit(tab, { ...newVisit(batch.url, at), document, frames: { [document]: frame } });
  }
  const [shown, ...others] = tab.visits;
  if (shown?.document === undefined || Object.keys(shown.frames).length >= limits.framesPerDocument) return tab;
  const frames = { ...shown.frames, [document]: { ...frame, parent: shown.document } };
  return { ...tab, visits: [{ ...shown, frames }, ...others] };
}

function observed(visit: Visit, document: string, batch: PageBatch): Visit {
  const frame = visit.frames[document];
  if (frame === undefined) return visit;
  const frames = {
    ...visit.frames,
    [document]: {
      ...frame,
      // What no worker had taken in is told again, and may come late.
      readyState: frame.readyState === 'complete' ? 'complete' : batch.readyState,
      upgradesByPolicy: frame.upgradesByPolicy || batch.metaUpgrades,
    },
  };
  const place = { frame: document };
  let next: Visit = { ...visit, frames };
  for (const resource of batch.resources) next = addDeclaration(next, document, resource);
  for (const { url, initiator, count } of batch.timing) {
    next = setTestimony(next, { url, ...place, by: 'timing', kind: initiator, how: 'plain-entry', count });
  }
  for (const form of batch.forms) {
    next = {
      ...next,
      forms: keepLatest(next.forms, { ...form, ...place, collects: [...form.collects] }, limits.forms),
    };
  }
  for (const field of batch.fields)
    next = { ...next, fields: keepLatest(next.fields, { ...field, ...place }, limits.fields) };
  for (const reference of batch.references) {
    next = { ...next, references: keepLatest(next.references, { ...reference, ...place }, limits.references) };
  }
  for (const port of batch.ports) next = withPort(next, port);
  const declarations = { ...next.declarations, omitted: next.declarations.omitted + batch.omitted };
  return { ...next, declarations };
}

/** Adds a declaration, or what is new about one that is known. */
function addDeclaration(visit: Visit, frame: string, resource: DeclaredResource): Visit {
  const url = shortened(resource.url);
  const { items } = visit.declarations;
  const index = items.findIndex(
    (other) => other.url === url && other.frame === frame && other.destination === resource.destination,
  );
  const known = items[index];
  if (known === undefined) {
    return { ...visit, declarations: keep(visit.declarations, { ...resource, url, frame }, limits.declarations) };
  }
  const merged: Declaration = {
    ...known,
    requested: known.requested === 'yes' ? 'yes' : resource.requested,
    upgradedEntry: known.upgradedEntry || resource.upgradedEntry,
    ...(resource.failed ? { failed: true } : {}),
    count: Math.max(known.count, resource.count),
  };
  return { ...visit, declarations: { ...visit.declarations, items: items.with(index, merged) } };
}
