import * as v from 'valibot';
import { certificate } from './certificate-schema.ts';
import { hop, look, tls, upgrade } from './connection-schema.ts';
import { cut, pageLists } from './page-batch.ts';
import { headerNames, portUses } from './report-names.ts';
import { count, element, place, position, text } from './schema-values.ts';

/**
 * What is stored about one tab, schema-checked whenever it is read back.
 * Session data is worth nothing across versions: another version or shape starts fresh.
 */

const kept = <const S extends v.GenericSchema>(item: S) =>
  v.object({ items: v.array(item), omitted: count, characters: count });

const cookie = v.object({
  name: text,
  url: text,
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.exactOptional(text),
  domain: v.exactOptional(text),
  path: v.exactOptional(text),
});

const headerField = v.object({ name: v.picklist(headerNames), value: text });

/** A navigation before it has a document. */
const navigation = v.object({
  id: text,
  method: text,
  /** The origin that asked for it; absent where the person or the browser itself began it. */
  initiatorOrigin: v.exactOptional(text),
  at: v.number(),
  hops: v.array(hop),
  /** Hops that did not fit. */
  hopsOmitted: v.exactOptional(count),
  /** Absent when the browser did not show them. */
  cookies: v.exactOptional(kept(cookie)),
  answer: v.exactOptional(
    v.object({
      headers: v.array(headerField),
      /** Fields that did not fit, or not as a whole. */
      headersOmitted: v.exactOptional(count),
      upgradesByPolicy: v.boolean(),
      fromCache: v.boolean(),
    }),
  ),
  /** Of the last hop; absent when the browser did not show it. */
  security: v.exactOptional(v.object({ tls: v.exactOptional(tls), certificate: v.exactOptional(certificate) })),
});

const frame = v.object({
  url: text,
  /** Absent for the top document. */
  parent: v.exactOptional(text),
  /** The browser's number of the frame that holds it; absent for the top document. */
  number: v.exactOptional(v.number()),
  /** A header or meta policy of this frame upgrades insecure requests. */
  upgradesByPolicy: v.boolean(),
  /** `loading`, `interactive` or `complete`, as its content script last said; absent before it spoke. */
  readyState: v.exactOptional(text),
  /** The lowest number of its batches that was taken in: where it is not the first, something was missed. */
  heardFrom: v.exactOptional(count),
});

/** An insecure address as elements or style sheets of one frame declare it. */
const declaration = v.object({
  ...pageLists.resources.item.entries,
  frame: text,
  /** Where it stands in the source of its document, once that was read. */
  position: v.exactOptional(position),
});

/** What something other than the page's own markup said about an insecure address in one frame. */
const observation = v.object({
  url: text,
  frame: text,
  by: v.picklist(['timing', 'network', 'navigation', 'csp']),
  /** In the observer's own words: initiator type, request kind or policy directive. */
  kind: text,
  how: v.picklist([
    'plain-entry',
    'answered',
    'failed',
    'upgraded',
    'redirected-here',
    /** To this machine or the local network, which the browser may ask the visitor about. */
    'begun',
    'not-permitted',
    'started',
    'violation',
    /** A policy of the page's own did not let it go out. */
    'refused',
    /** A policy's report, which may be of another frame than the browser says. */
    'posted',
    /** In a worker that came from an address of its own, with policies of its own. */
    'worker-violation',
  ]),
  source: v.exactOptional(place),
  /** The secure address that the page had asked for, where a redirect led to this one. */
  redirectedFrom: v.exactOptional(text),
  /** What asks for that address. */
  element: v.exactOptional(element),
  /** Where that element stands in the source of its document. */
  position: v.exactOptional(position),
  /** The source of the document has a script there. */
  inScript: v.exactOptional(v.literal(true)),
  count,
});

const reference = v.object({ ...pageLists.references.item.entries, frame: text });

/** The lists of a visit; the limit of each has its name in `limits.ts`. */
const keptLists = {
  declarations: kept(declaration),
  observations: kept(observation),
  forms: kept(v.object({ ...pageLists.forms.item.entries, frame: text })),
  fields: kept(v.object({ ...pageLists.fields.item.entries, frame: text })),
  references: kept(reference),
  /** What is merely followed: pages may have many, and they must not take the room of what acts by itself. */
  links: kept(reference),
  /** What the browser upgraded for earlier pages of this origin in the tab: it may show that again without asking. */
  upgradedBefore: kept(v.object({ url: text })),
  /** Addresses with a user name or password that frames of the page were sent to. */
  credentials: kept(v.object({ url: text })),
  ports: kept(v.object({ ...pageLists.ports.item.entries, use: v.picklist(portUses) })),
  /** What the hosts that the page loads from negotiated. */
  connections: kept(v.object({ host: text, protocol: text })),
};

const visit = v.object({
  /** The browser's id of the top document; absent when the navigation produced none. */
  document: v.exactOptional(text),
  url: text,
  /** Milliseconds since the epoch when the document committed, or the navigation failed. */
  at: v.number(),
  /** Absent when the navigation was not seen from its start. */
  navigation: v.exactOptional(navigation),
  restored: v.boolean(),
  /** The page before moved on to this one by itself. */
  byClient: v.exactOptional(v.boolean()),
  failure: v.exactOptional(text),
  /** What the site answers at other addresses, when a person asked. */
  looks: v.exactOptional(v.array(look)),
  /** By document id. */
  frames: v.record(text, frame),
  /** By kind, how many observations did not fit of requests that nothing kept is about. */
  leftOut: v.exactOptional(v.record(text, count)),
  /** Frames that have no document yet, by the browser's frame number. */
  pendingFrames: v.record(text, v.object({ parent: text, url: text, upgradesByPolicy: v.boolean() })),
  ...keptLists,
  /** What frames could not look at, or tell, in full: totals for each frame, part and reason. */
  cuts: v.array(v.object({ ...cut.entries, frame: text })),
  upgrade: v.exactOptional(upgrade),
  /** What the hosts that the page uses answered over HTTPS, when a person asked. */
  hosts: v.array(upgrade),
  mode: v.picklist(['passive', 'deep']),
});

/** What was known of the page that a deep audit reloads. */
const beforeReload = v.object({
  url: text,
  hops: v.exactOptional(v.array(hop)),
  cookies: v.exactOptional(kept(cookie)),
  failure: v.exactOptional(text),
  looks: v.exactOptional(v.array(look)),
  upgrade: v.exactOptional(upgrade),
  hosts: v.array(upgrade),
  /** Images and media of the page itself that a redirect made insecure, where the browser may not ask for them again. */
  redirected: v.array(observation),
});

const tabStateVersion = 1;

export const tabStateSchema = v.object({
  version: v.literal(tabStateVersion),
  /** Navigations under way, by request id, oldest first. */
  pending: v.array(navigation),
  /** The document shown comes first; the others may come back with the back button. */
  visits: v.array(visit),
  /** Documents that are drawn before anybody asked for them, newest first. */
  ahead: v.array(visit),
  deepAuditRequested: v.boolean(),
  /** While a deep audit is under way. */
  beforeReload: v.exactOptional(beforeReload),
});

export type TabState = v.InferOutput<typeof tabStateSchema>;
export type Visit = v.InferOutput<typeof visit>;
export type BeforeReload = v.InferOutput<typeof beforeReload>;
export type Frame = v.InferOutput<typeof frame>;
export type Navigation = v.InferOutput<typeof navigation>;
export type Declaration = v.InferOutput<typeof declaration>;
export type Observation = v.InferOutput<typeof observation>;

export type KeptName = keyof typeof keptLists;
export const keptNames = v.keyof(v.object(keptLists)).options;
/** What each list of a visit holds. */
export type KeptItems = { [N in KeptName]: v.InferOutput<(typeof keptLists)[N]>['items'][number] };

/** A list bounded by number and by characters, with how many did not fit. */
export interface Kept<T> {
  items: T[];
  omitted: number;
  characters: number;
}

export const emptyTabState: TabState = {
  version: tabStateVersion,
  pending: [],
  visits: [],
  ahead: [],
  deepAuditRequested: false,
};
