import type { DocumentId } from '../events.ts';
import { limits } from '../limits.ts';
import { originOf } from '../standards/kept-address.ts';
import type { TabState, Visit } from '../visit.ts';
import { charactersOf, keep, nothingKept } from './keep.ts';

/** A visit of which nothing is known yet but its address. */
export function newVisit(url: string, at: number): Visit {
  return {
    url,
    at,
    restored: false,
    frames: {},
    pendingFrames: {},
    declarations: nothingKept(),
    observations: nothingKept(),
    forms: nothingKept(),
    fields: nothingKept(),
    references: nothingKept(),
    links: nothingKept(),
    upgradedBefore: nothingKept(),
    credentials: nothingKept(),
    hosts: [],
    ports: nothingKept(),
    connections: nothingKept(),
    cuts: [],
    mode: 'passive',
  };
}

/** Puts a visit in front; visits that no longer fit are forgotten, the oldest first. */
export function showVisit(tab: TabState, visit: Visit): TabState {
  const others = tab.visits.filter((other) => other.document === undefined || other.document !== visit.document);
  let characters = 0;
  const remembered = others.slice(0, limits.documentsPerTab - 1).filter((other) => {
    characters += charactersOf(other);
    return other.document !== undefined && characters <= limits.charactersPerTab;
  });
  return { ...tab, visits: [withMemory(visit, tab), ...remembered] };
}

/** A new visit knows what the one before it on the same origin saw upgraded. */
function withMemory(visit: Visit, { visits }: TabState): Visit {
  const [before] = visits;
  const isNew = visits.every(({ document }) => document !== visit.document);
  if (before === undefined || !isNew || originOf(before.url) !== originOf(visit.url)) return visit;
  return { ...visit, upgradedBefore: upgradesSeenBy(before) };
}

/** Changes the visit that the frame's document belongs to; an unknown document changes nothing. */
export function updateVisitOf(tab: TabState, document: DocumentId, change: (visit: Visit) => Visit): TabState {
  const index = tab.visits.findIndex(holds(document));
  const visit = tab.visits[index];
  if (visit !== undefined) return { ...tab, visits: tab.visits.with(index, change(visit)) };
  const ahead = tab.ahead.find(holds(document));
  return ahead === undefined ? tab : followAhead(tab, change(ahead));
}

/** A document of this address's origin on the page shown, the top one first. */
export function documentOfOrigin({ visits }: TabState, url: string): DocumentId | undefined {
  const frames = Object.entries(visits[0]?.frames ?? {}).filter(([, frame]) => originOf(frame.url) === originOf(url));
  const [document] = frames.find(([, { parent }]) => parent === undefined) ?? frames[0] ?? [];
  return document;
}

/** Everything that the visit, and those before it, saw the browser upgrade. */
function upgradesSeenBy({ upgradedBefore, observations }: Visit): Visit['upgradedBefore'] {
  const known = new Set(upgradedBefore.items.map(({ url }) => url));
  return observations.items
    .filter(({ by, how, url }) => by === 'network' && how === 'upgraded' && !known.has(url))
    .reduce((kept, { url }) => keep(kept, { url }, limits.upgradedBefore), upgradedBefore);
}

/** Takes in what is known about a document that is prerendered; those that no longer fit are forgotten. */
export function followAhead(tab: TabState, visit: Visit): TabState {
  let characters = 0;
  const ahead = [visit, ...tab.ahead.filter((other) => other.document !== visit.document)].filter((one) => {
    characters += charactersOf(one);
    return characters <= limits.charactersAhead;
  });
  return { ...tab, ahead: ahead.slice(0, limits.documentsAhead) };
}

/** Whether anything is known of the document that holds this one, or is it. */
export const isFollowed = (tab: TabState, document: DocumentId): boolean =>
  [...tab.visits, ...tab.ahead].some(holds(document));

const holds =
  (document: DocumentId) =>
  ({ frames }: Visit): boolean =>
    Object.hasOwn(frames, document);
