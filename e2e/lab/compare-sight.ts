import type { Report, Seen } from '../../src/core/report.ts';
import type { ExpectedSight } from './case.ts';

/** In what something that browsers show, or hide, differs from what is expected where it is shown, in words. */
export function differingSight<T extends object>(
  what: string,
  expected: ExpectedSight<T> | undefined,
  sight: Seen<T>,
  { findings }: Report,
): string[] {
  if (expected === undefined || sight.state === 'gap') return [];
  const { shows, fails = [] } = expected;
  const failed = new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule));
  return [
    ...Object.entries(shows)
      .map(([name, value]) => [name, JSON.stringify(value), JSON.stringify(Reflect.get(sight.value, name))] as const)
      .filter(([, wanted, shown]) => wanted !== shown)
      .map(([name, wanted, shown]) => `${what}: ${name} is ${shown}, not ${wanted}`),
    ...fails.filter((rule) => !failed.has(rule)).map((rule) => `${rule} did not fail`),
  ];
}

/** Whether it is shown exactly where it should be. */
export const differingState = (what: string, sight: Seen<unknown>, isShown: boolean): string[] =>
  (sight.state === 'seen') === isShown ? [] : [`${what} is ${isShown ? 'not shown' : 'shown'}`];
