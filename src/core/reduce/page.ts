import type { DeclaredResource, ListItem, ListName, PageBatch, PageEvent } from '../events.ts';
import { listNames } from '../page-batch.ts';
import { linkKinds } from '../report-names.ts';
import { namesHost } from '../standards/address.ts';
import type { Declaration, TabState, Visit } from '../visit.ts';
import { raiseCut } from './cuts.ts';
import { keepIn, keepLatestIn } from './keep.ts';
import { withPort } from './ports.ts';
import { setObservation } from './requests.ts';
import { updateVisitOf } from './visits.ts';

/**
 * Takes in what a frame's content script has newly seen. It is joined to the page that holds the document in the
 * browser's own words: what is said by a document of which the browser has said nothing is not taken in.
 */
export function reducePage(tab: TabState, event: PageEvent): TabState {
  const isAhead = tab.ahead.some(({ document }) => document === event.document);
  return updateVisitOf(tab, event.document, (visit) => observed(visit, event.document, event.batch, isAhead));
}

function observed(visit: Visit, document: string, batch: PageBatch, isAhead: boolean): Visit {
  const frame = visit.frames[document];
  if (frame === undefined) return visit;
  const frames = {
    ...visit.frames,
    [document]: {
      ...frame,
      // What no worker had taken in is told again, and may come late.
      readyState: frame.readyState === 'complete' ? 'complete' : batch.readyState,
      upgradesByPolicy: frame.upgradesByPolicy || batch.metaUpgrades,
      // What is prerendered may be forgotten and found again, without what it had told by then.
      ...(isAhead ? { heardFrom: Math.min(frame.heardFrom ?? batch.number, batch.number) } : {}),
    },
  };
  const told = listNames.reduce((next, list) => withList(next, document, list, batch), { ...visit, frames });
  return batch.cuts.reduce((next, cut) => raiseCut(next, document, cut), told);
}

/** What becomes of an item of each list. */
const takers: { readonly [N in ListName]: (visit: Visit, frame: string, item: ListItem<N>) => Visit } = {
  resources: withDeclaration,
  timing: (visit, frame, { url, initiator, count }) =>
    // Chromium writes an entry for `http:` where a page asks for `http://` (measured).
    namesHost(url)
      ? setObservation(visit, { url, frame, by: 'timing', kind: initiator, how: 'plain-entry', count })
      : visit,
  forms: (visit, frame, form) => keepLatestIn(visit, 'forms', { ...form, frame }),
  fields: (visit, frame, field) => keepLatestIn(visit, 'fields', { ...field, frame }),
  references: (visit, frame, reference) =>
    keepLatestIn(visit, isLink(reference) ? 'links' : 'references', { ...reference, frame }),
  ports: (visit, _, port) => withPort(visit, port),
};

const isLink = ({ kind }: ListItem<'references'>): boolean => linkKinds.some((link) => link === kind);

function withList<N extends ListName>(visit: Visit, frame: string, list: N, batch: PageBatch): Visit {
  const items: { readonly [M in ListName]: readonly ListItem<M>[] } = batch;
  return items[list].reduce((next, item) => takers[list](next, frame, item), visit);
}

/** Adds a declaration, or what is new about one that is known. */
function withDeclaration(visit: Visit, frame: string, resource: DeclaredResource): Visit {
  const { url } = resource;
  const { items } = visit.declarations;
  const index = items.findIndex(
    (other) => other.url === url && other.frame === frame && other.destination === resource.destination,
  );
  const known = items[index];
  if (known === undefined) {
    return keepIn(visit, 'declarations', { ...resource, frame });
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
