import type { Report } from '../../core/report.ts';

/** The verdict and the grade of a report; a grade never stands without how much it rests on. */
export function verdictWords({ verdict, grade, checked }: Report): string {
  const basis = checked === undefined ? [] : [`${checked.done} of ${checked.of} checks`];
  return grade === null ? verdict : [verdict, grade, ...basis].join(', ');
}
