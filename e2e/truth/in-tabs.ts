import type { TruthCase } from './truth-case.ts';

const tabs = 8;

/** What visits came to, by the names of their cases, and what became of those that failed. */
export interface Visited<T> {
  readonly results: ReadonlyMap<string, T>;
  readonly errors: readonly string[];
}

/** Several cases at a time; one that cannot be visited is told and does not stop the others. */
export async function inTabs<T>(
  cases: readonly TruthCase[],
  visit: (truthCase: TruthCase) => Promise<T>,
): Promise<Visited<T>> {
  const results = new Map<string, T>();
  const errors: string[] = [];
  const queue = [...cases];
  const lanes = Array.from({ length: tabs }, async () => {
    for (let truthCase = queue.shift(); truthCase !== undefined; truthCase = queue.shift()) {
      try {
        results.set(truthCase.id, await visit(truthCase));
      } catch (error) {
        errors.push(`${truthCase.id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
  await Promise.all(lanes);
  return { results, errors };
}
