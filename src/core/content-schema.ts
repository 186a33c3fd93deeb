import * as v from 'valibot';
import {
  collectedKinds,
  cutReasons,
  destinations,
  leftOutNames,
  outcomes,
  portUses,
  referenceKinds,
} from './report-names.ts';
import { count, element, frame, place, text } from './schema-values.ts';

export const insecureRequest = v.object({
  /** As the page asked for it, before any upgrade. */
  url: text,
  destination: v.picklist(destinations),
  category: v.picklist(['blockable', 'upgradeable']),
  outcome: v.picklist(outcomes),
  /** An element that asked for it over HTTPS, after an upgrade, fired an error; of what has no element, nothing tells. */
  failed: v.exactOptional(v.literal(true)),
  seenBy: v.array(v.picklist(['dom', 'timing', 'network', 'csp', 'navigation'])),
  frame,
  /** It has no scheme of its own, and would follow its page to HTTPS. */
  relative: v.exactOptional(v.literal(true)),
  element: v.exactOptional(element),
  source: v.exactOptional(place),
  count,
  /** What the page had asked for, where a redirect made it insecure; element and source are of that request. */
  redirectedFrom: v.exactOptional(text),
  /** How many addresses that differ in their query only are counted as this one. */
  queries: v.exactOptional(count),
});

export const formTarget = v.object({
  /** Where the form submits to, resolved as the browser would. */
  url: text,
  method: text,
  /** What the form collects that must not travel unencrypted. */
  collects: v.array(v.picklist(collectedKinds)),
  /** True where a policy of the page turns the submission into HTTPS. */
  upgraded: v.boolean(),
  /** A policy of the page refuses the submission. */
  refused: v.exactOptional(v.literal(true)),
  frame,
  element,
});

export const reference = v.object({
  url: text,
  kind: v.picklist(referenceKinds),
  frame,
  element: v.exactOptional(element),
});

export const portUse = v.object({
  origin: text,
  port: count,
  use: v.picklist(portUses),
  /** Browsers refuse to connect to the port. */
  blocked: v.boolean(),
  /** What usually listens on the port. */
  meaning: v.exactOptional(text),
});

/** What was not looked at, or not kept, and therefore never counts as fine. */
export const leftOut = v.object({
  what: v.picklist(leftOutNames),
  reason: v.picklist(cutReasons),
  /** At least so many. */
  count,
  /** Absent where it is the whole page's. */
  frame: v.exactOptional(frame),
});
