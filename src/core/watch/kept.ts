import type { Kept } from './watch-state.ts';
import { isOverHttps, type WatchedFacts, watchLimits } from './watched-facts.ts';

/** What is in order, by one look. */
export function keptOf({ ends, mixedContent }: WatchedFacts): Kept {
  const answered = ends.filter(({ failure }) => failure === undefined);
  const secure = answered.filter(isOverHttps);
  const names = (some: typeof ends): string[] => some.map(({ requested }) => requested);
  return {
    working: names(secure),
    enforced: names(answered.filter((end) => !isOverHttps(end) && end.landed?.startsWith('https:') === true)),
    straight: names(secure.filter(({ downgrade, status = 0 }) => downgrade === undefined && status < 400)),
    hsts: secure.flatMap(({ requested, hsts }) => (hsts === undefined ? [] : [{ requested, ...hsts }])),
    ...(mixedContent === undefined ? {} : { mixedContent }),
  };
}

/** What is in order by both: the weaker of two policies, and mixed content in either. */
export function inBoth(a: Kept, b: Kept): Kept {
  const common = (left: readonly string[], right: readonly string[]): string[] =>
    left.filter((one) => right.includes(one));
  return {
    working: common(a.working, b.working),
    enforced: common(a.enforced, b.enforced),
    straight: common(a.straight, b.straight),
    hsts: a.hsts.flatMap((one) => {
      const other = b.hsts.find(({ requested }) => requested === one.requested);
      if (other === undefined) return [];
      const includeSubDomains = one.includeSubDomains && other.includeSubDomains;
      return [{ requested: one.requested, maxAge: Math.min(one.maxAge, other.maxAge), includeSubDomains }];
    }),
    ...withContent(a.mixedContent, b.mixedContent, (left, right) => [...new Set([...left, ...right])]),
  };
}

/** What is in order by either: the stronger of two policies. Mixed content that is gone is new when it comes back. */
export function withMore(before: Kept, more: Kept): Kept {
  const all = (left: readonly string[], right: readonly string[]): string[] => [...new Set([...left, ...right])];
  const policies = new Map(before.hsts.map((one) => [one.requested, one]));
  for (const one of more.hsts) {
    const { maxAge = 0, includeSubDomains = false } = policies.get(one.requested) ?? {};
    policies.set(one.requested, {
      requested: one.requested,
      maxAge: Math.max(maxAge, one.maxAge),
      includeSubDomains: includeSubDomains || one.includeSubDomains,
    });
  }
  return {
    working: all(before.working, more.working),
    enforced: all(before.enforced, more.enforced),
    straight: all(before.straight, more.straight),
    hsts: [...policies.values()],
    ...withContent(before.mixedContent, more.mixedContent ?? before.mixedContent, (left, right) =>
      left.filter((url) => right.includes(url)),
    ),
  };
}

function withContent(
  left: readonly string[] | undefined,
  right: readonly string[] | undefined,
  join: (left: readonly string[], right: readonly string[]) => string[],
): Pick<Kept, 'mixedContent'> {
  if (left === undefined || right === undefined) return {};
  return { mixedContent: join(left, right).slice(0, watchLimits.mixedContent) };
}
