import * as v from 'valibot';
import { limits } from './limits.ts';
import { collectedKinds, cutReasons, destinations, pageParts, pagePortUses, referenceKinds } from './report-names.ts';
import { shortened } from './standards/kept-address.ts';
import { linkReference, linkRequest, propertyReference, runsScript } from './standards/link-types.ts';

/*
 * What content scripts tell the worker. The types that the scripts write, the worker's check of what it receives, and
 * what a visit keeps of it all follow from these schemas. The page may have got at a script: what is too long is cut
 * as it is read, and what has too many items is refused.
 */

const cutTo = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, length)),
  );
const url = v.pipe(v.string(), v.transform(shortened));
const snippet = cutTo(limits.snippetLength);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const some = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(limits.itemsPerMessage));
const collects = v.picklist(collectedKinds);

/** An element and its opening tag. */
const element = { selector: snippet, html: snippet };

/** How a declared address stands with the network, as far as the page itself can tell. */
const requested = v.picklist([
  /** The element has fetched something: it loaded, or it fired an error. */
  'yes',
  /** It would be fetched later, or never: lazy, unchosen, inert. */
  'no',
  /** Nothing in the page tells. */
  'unclear',
]);

/** An insecure address that an element or a style sheet declares. */
const resource = v.object({
  /** The first element that declares it; empty for a style sheet. */
  ...element,
  url,
  destination: v.picklist(destinations),
  requested,
  /** A resource-timing entry exists for the same address under https. */
  upgradedEntry: v.boolean(),
  /** An element fired an error after it had asked for exactly this address. */
  failed: v.exactOptional(v.boolean()),
  /** How many elements of this frame have declared it so far. */
  count,
});

/** A resource-timing entry under an insecure address, and how many such entries there have been so far. */
const timingEntry = v.object({ url, initiator: cutTo(20), count });

const form = v.object({
  ...element,
  url,
  method: cutTo(10),
  collects: v.pipe(v.array(collects), v.maxLength(collectedKinds.length)),
});

const field = v.object({ ...element, collects });

const reference = v.object({ ...element, url, kind: v.picklist(referenceKinds) });

/** What decides what an element is for is told as it is. */
const facts = v.object({
  type: cutTo(100),
  isOff: v.boolean(),
  rel: v.exactOptional(cutTo(100)),
  as: v.exactOptional(cutTo(20)),
  matches: v.exactOptional(v.boolean()),
});
const toldResource = v.object({ ...resource.entries, facts: v.exactOptional(facts) });
const toldReference = v.object({ ...reference.entries, kind: cutTo(40) });

/** An origin with a port of its own, and what the page does with it. */
const port = v.object({ origin: url, use: v.picklist(pagePortUses) });

/** The lists of a batch. A list that is added or taken away does not compile until every place knows of it. */
export const pageLists = {
  resources: some(resource),
  timing: some(timingEntry),
  forms: some(form),
  fields: some(field),
  references: some(reference),
  ports: some(port),
};

export const listNames = v.keyof(v.object(pageLists)).options;

/** What a frame may be unable to look at, or to tell, in full. */
export const parts = [...listNames, ...pageParts] as const;

/** How much of a part this frame has left out so far, for one reason. */
export const cut = v.object({ part: v.picklist(parts), reason: v.picklist(cutReasons), count });

const none = <const S extends v.GenericSchema>(list: S) => v.optional(list, []);

/** What one frame's content script has newly seen. Lists hold only what no earlier batch had; an empty one is left out. */
export const pageBatch = v.pipe(
  v.object({
    /** Batches of one document count from one. */
    number: count,
    readyState: v.picklist(['loading', 'interactive', 'complete']),
    /** A `<meta>` policy of the document upgrades insecure requests. */
    metaUpgrades: v.boolean(),
    resources: none(some(toldResource)),
    timing: none(pageLists.timing),
    forms: none(pageLists.forms),
    fields: none(pageLists.fields),
    references: none(some(toldReference)),
    ports: none(pageLists.ports),
    /** Told again whenever one of them grows. */
    cuts: v.pipe(v.array(cut), v.maxLength(parts.length * cutReasons.length)),
  }),
  v.transform((told) => ({
    ...told,
    resources: told.resources.flatMap(asResource),
    references: [...told.references.flatMap(asReference), ...told.resources.flatMap(asLinkReference)],
  })),
);

/** What an element asks for; nothing where it is for something else. */
function asResource({ facts, ...told }: v.InferOutput<typeof toldResource>): DeclaredResource[] {
  if (facts === undefined) return [told];
  if (told.destination === 'script') return [runsScript(facts) ? told : { ...told, requested: 'no' }];
  const request = linkRequest(facts);
  if (request === undefined) return [];
  const { destination, isMade } = request;
  return [{ ...told, destination, requested: isMade ? told.requested : 'no' }];
}

/** A kind as it is, or an Open Graph property. */
function asReference({ kind: told, ...rest }: v.InferOutput<typeof toldReference>): DeclaredReference[] {
  const kind = referenceKinds.find((known) => known === told) ?? propertyReference(told);
  return kind === undefined ? [] : [{ ...rest, kind }];
}

function asLinkReference({ facts, url, selector, html }: v.InferOutput<typeof toldResource>): DeclaredReference[] {
  const kind = facts?.rel === undefined ? undefined : linkReference(facts.rel);
  return kind === undefined ? [] : [{ url, kind, selector, html }];
}

/** One violation of a policy of the page's own, or of the report-only policy of a deep audit. */
const violation = v.object({
  url,
  directive: cutTo(40),
  /** The page's own policy refused the request, before the browser had to. */
  enforced: v.exactOptional(v.literal(true)),
  source: v.exactOptional(v.object({ url, line: count, column: count })),
});

export const pageViolations = v.object({ violations: some(violation) });

export type ListName = keyof typeof pageLists;
export type ListItem<N extends ListName> = Readonly<v.InferOutput<(typeof pageLists)[N]['item']>>;
export type Requested = v.InferOutput<typeof requested>;
export type DeclaredResource = ListItem<'resources'>;
export type DeclaredReference = ListItem<'references'>;
export type Part = (typeof parts)[number];
export type CutReason = (typeof cutReasons)[number];
export type Cut = Readonly<v.InferOutput<typeof cut>>;
export type PageBatch = Readonly<v.InferOutput<typeof pageBatch>>;
/** A batch as content scripts write it. */
export type ToldBatch = v.InferInput<typeof pageBatch>;
export type ToldItem<N extends ListName> = Readonly<NonNullable<ToldBatch[N]>[number]>;
export type Violation = Readonly<v.InferOutput<typeof violation>>;
export type PageViolations = Readonly<v.InferOutput<typeof pageViolations>>;

/** The messages of a content script. Each is answered with whether the worker has taken it in. */
export interface PageMessages {
  'page-batch'(batch: PageBatch): Promise<boolean>;
  'page-violations'(body: PageViolations): Promise<boolean>;
}
