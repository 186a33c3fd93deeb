import type { Sight } from './sight.ts';
import type { AlarmKind, Condition } from './watch-state.ts';

/** What became of a condition by one check, and whether that is told. */
export interface Judged {
  /** Absent once there is nothing to remember. */
  readonly condition?: Condition;
  readonly change?: 'begins' | 'ends';
}

/** Looks of one check that count as much as two checks: of answers that change by chance, so many seldom agree. */
export const thoroughLooks = 8;

/** A condition that came and went so often has to last for 22 checks. */
const mostFlaps = 10;

/** Checks in a row without it after which one of its flaps is forgotten. */
const forgotten = 50;

/**
 * Takes in what a check of so many looks shows of a condition. It begins once two checks show it, or a thorough
 * one, and ends likewise; that nothing answers always takes a later check. Each time that it came and went without
 * that, it takes two checks more.
 */
export function judge(
  kind: AlarmKind,
  before: Condition | undefined,
  sight: Sight,
  looks: number,
  now: number,
): Judged {
  const known: Condition = before ?? { kind, bad: 0, good: 0, flaps: 0 };
  const patience = 2 * known.flaps;
  const least = looks >= thoroughLooks ? 1 : 2;
  switch (sight.state) {
    case 'unknown':
      return before === undefined ? {} : { condition: before };
    case 'mixed':
      return { condition: { ...flapped(known), bad: 0, good: 0 } };
    case 'bad':
      return known.told === undefined
        ? worse(known, sight.parts, neededFor(kind, least) + patience, now)
        : lasting(known);
    case 'good':
      return known.told === undefined ? fine(known) : better(known, least + patience);
  }
}

/** How long a renewal is overdue follows from dates, whatever comes and goes. */
function neededFor(kind: AlarmKind, least: number): number {
  if (kind === 'renewal-overdue') return 1;
  return kind === 'unreachable' ? 2 : least;
}

function worse(known: Condition, parts: Readonly<Record<string, string>>, needed: number, now: number): Judged {
  const bad = known.bad + 1;
  if (bad < needed) return { condition: { ...known, bad, good: 0 } };
  return { condition: { ...known, bad: 0, good: 0, told: now, parts: { ...parts } }, change: 'begins' };
}

/** It was away for a moment, if at all. */
const lasting = (known: Condition): Judged => ({
  condition: { ...(known.good > 0 ? flapped(known) : known), good: 0 },
});

function better(known: Condition, needed: number): Judged {
  const fineChecks = known.good + 1;
  if (fineChecks < needed) return { condition: { ...known, good: fineChecks } };
  const { kind, flaps } = known;
  return { ...(flaps === 0 ? {} : { condition: { kind, flaps, bad: 0, good: 0 } }), change: 'ends' };
}

function fine(known: Condition): Judged {
  if (known.bad > 0) return { condition: { ...flapped(known), bad: 0, good: 1 } };
  if (known.flaps === 0) return {};
  const isForgotten = known.good + 1 >= forgotten;
  if (isForgotten && known.flaps === 1) return {};
  return {
    condition: isForgotten ? { ...known, flaps: known.flaps - 1, good: 0 } : { ...known, good: known.good + 1 },
  };
}

const flapped = (known: Condition): Condition => ({ ...known, flaps: Math.min(mostFlaps, known.flaps + 1) });
