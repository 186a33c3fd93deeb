import type { DeclaredResource, Requested } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { secureTwin } from '../core/standards/address.ts';
import { mostPerList, tell } from './outbox.ts';
import { askedFor } from './timing.ts';

type Declaration = { -readonly [Name in keyof DeclaredResource]: DeclaredResource[Name] };

/** What this frame declared so far: one entry for each address with its destination. */
const declarations = new Map<string, Declaration>();

/**
 * The entry of an address, described by whatever declares it first. Undefined when there are as many as a frame may
 * report, and this is not among them.
 */
export function declarationOf(
  url: string,
  destination: Destination,
  requested: Requested,
  describe: () => Pick<DeclaredResource, 'selector' | 'html'>,
): Declaration | undefined {
  const key = `${destination} ${url}`;
  let declaration = declarations.get(key);
  if (declaration === undefined) {
    if (declarations.size >= mostPerList) return undefined;
    declaration = { url, destination, requested, upgradedEntry: false, count: 0, ...describe() };
    declarations.set(key, declaration);
  }
  // What was asked for once stays asked for.
  if (declaration.requested !== 'yes') declaration.requested = requested;
  return declaration;
}

/** Tells what is declared. That it was upgraded may show when what declared it is long gone. */
export function tellDeclarations(): void {
  for (const [key, declaration] of declarations) {
    declaration.upgradedEntry ||= askedFor(secureTwin(declaration.url));
    tell('resources', key, declaration);
  }
}
