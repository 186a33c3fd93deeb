import type { PageBatch } from '../core/events.ts';
import type { Destination } from '../core/report.ts';
import { secureTwin } from '../core/standards/address.ts';
import { mostPerList, tell } from './outbox.ts';
import { askedFor } from './timing.ts';

type Told = PageBatch['resources'][number];
type Declaration = { -readonly [Name in keyof Told]: Told[Name] };

/** What this frame declared so far: one entry for each address with its destination. */
const declarations = new Map<string, Declaration>();

/**
 * The entry of an address, described by whatever declares it first. Undefined when there are as many as a frame may
 * report, and this is not among them.
 */
export function declarationOf(
  url: string,
  destination: Destination,
  describe: () => Pick<Told, 'selector' | 'html'>,
): Declaration | undefined {
  const key = `${destination} ${url}`;
  const known = declarations.get(key);
  if (known !== undefined || declarations.size >= mostPerList) return known;
  const made: Declaration = { url, destination, requested: 'unclear', upgradedEntry: false, count: 0, ...describe() };
  declarations.set(key, made);
  return made;
}

/** Tells what is declared. That it was upgraded may show when what declared it is long gone. */
export function tellDeclarations(): void {
  for (const [key, declaration] of declarations) {
    declaration.upgradedEntry ||= askedFor(secureTwin(declaration.url));
    tell('resources', key, declaration);
  }
}
