import type { Requested, ToldItem } from '../core/events.ts';
import { mostPerList } from './limits.ts';
import { tell } from './outbox.ts';
import { askedFor } from './timing.ts';

/** What tells the resources of a frame apart. */
export type Resource = Pick<ToldItem<'resources'>, 'url' | 'destination' | 'facts'>;
type Declaration = { -readonly [Name in keyof ToldItem<'resources'>]: ToldItem<'resources'>[Name] };

/** What this frame declared so far: one entry for each resource. */
const declarations = new Map<string, Declaration>();

/** Whether anything insecure was declared, of which may show later what became of it. */
export const hasDeclared = (): boolean => declarations.size > 0;

export const keyOf = (resource: Resource): string => JSON.stringify(resource);

/**
 * The entry of a resource, described by whatever declares it first. Undefined when there are as many as a frame may
 * report, and this is not among them.
 */
export function declarationOf(
  resource: Resource,
  requested: Requested,
  describe: () => Pick<Declaration, 'selector' | 'html'>,
): Declaration | undefined {
  const key = keyOf(resource);
  let declaration = declarations.get(key);
  if (declaration === undefined && declarations.size < mostPerList) {
    declaration = { ...resource, requested, upgradedEntry: false, count: 0, ...describe() };
    declarations.set(key, declaration);
  }
  // What was asked for once stays asked for.
  if (declaration && declaration.requested !== 'yes') declaration.requested = requested;
  return declaration;
}

/** Tells what is declared. That it was upgraded may show when what declared it is long gone. */
export function tellDeclarations(): void {
  for (const [key, declaration] of declarations) {
    declaration.upgradedEntry ||= askedFor(declaration.url);
    tell('resources', key, { ...declaration });
  }
}
