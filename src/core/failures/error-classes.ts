import type { FailureClass } from '../report.ts';
import type { FailureCase, Occasion } from './occasion.ts';

/** What the names of a browser's errors mean, and what the beginnings of those mean that are not named. */
export interface ErrorClasses {
  readonly named: Readonly<Record<string, Occasion>>;
  /** The first that fits counts. */
  readonly families: readonly (readonly [beginning: string, occasion: Occasion])[];
  /** The class of each case. */
  readonly cases: Readonly<Record<FailureCase, FailureClass>>;
}

/** A browser's error by its stable name, what class of failure it is, and which case of it where that has its own words. */
export interface NamedError {
  readonly name: string;
  readonly class: FailureClass;
  readonly case?: FailureCase;
}

/** The error of this name. What neither names nor families know is `other`. */
export function errorNamed(name: string, known: ErrorClasses, shown: string = name): NamedError {
  const occasion = occasionOf(name, known);
  const { cases } = known;
  return isCase(occasion, cases)
    ? { name: shown, class: cases[occasion], case: occasion }
    : { name: shown, class: occasion };
}

function occasionOf(name: string, { named, families }: ErrorClasses): Occasion {
  const known = Object.hasOwn(named, name) ? named[name] : undefined;
  return known ?? families.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'other';
}

const isCase = (occasion: Occasion, cases: ErrorClasses['cases']): occasion is FailureCase =>
  Object.hasOwn(cases, occasion);
