import type { Listed, Proof, Reference } from './report.ts';
import { isPotentiallyTrustworthyUrl } from './standards/trustworthy.ts';

/** The references of one of these kinds that lead to an insecure address. */
export function insecureReferences(references: Listed<Reference>, ...kinds: Reference['kind'][]): Reference[] {
  return references.items.filter(({ kind, url }) => kinds.includes(kind) && !isPotentiallyTrustworthyUrl(url));
}

/** What refers to what, and the element that does. */
export function proofOfReference({ kind, url, frame, element }: Reference): Proof {
  return {
    text: kind,
    url,
    ...(frame.top ? {} : { frame: frame.url }),
    ...(element === undefined ? {} : { selector: element.selector }),
  };
}
