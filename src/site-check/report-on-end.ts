import { audit } from '../core/audit.ts';
import { conclude } from '../core/conclude.ts';
import type { TabEvent } from '../core/events.ts';
import { evidenceOf } from '../core/observe.ts';
import { reduce } from '../core/reduce.ts';
import type { Report } from '../core/report.ts';
import { rules } from '../core/rules/index.ts';
import type { Followed } from '../core/site/follow-end.ts';
import { emptyTabState } from '../core/visit.ts';
import { loopCode } from '../platform/own-errors.ts';
import type { ReportTexts } from '../reporting/report-texts.ts';
import type { Step } from './ask-step.ts';

/** The report on an end: as on a page that a person opened, of which nothing is known but its responses. */
export function reportOnEnd(
  requested: string,
  followed: Followed<Step>,
  at: number,
  browser: Report['browser'],
  { words, ...meanings }: ReportTexts,
): Report {
  const [visit] = eventsOf(requested, followed, at).reduce(reduce, emptyTabState).visits;
  if (visit === undefined) throw new Error(`Nothing came of ${requested}.`);
  const evidence = evidenceOf(visit, browser.name, meanings);
  const circumstances = { at: new Date(at).toISOString(), mode: 'passive', browser } as const;
  return conclude(evidence, audit(evidence, rules, words), circumstances, words);
}

function eventsOf(requested: string, { steps, elsewhere, loop }: Followed<Step>, at: number): readonly TabEvent[] {
  const last = steps.at(-1);
  const navigation = requested;
  const failure = loop ? loopCode : last?.failure;
  const url = elsewhere ?? last?.redirect?.to ?? last?.url ?? requested;
  return [
    { type: 'navigation-started', navigation, url: requested, method: 'GET', at },
    ...steps.flatMap(({ security, redirect, answer }): TabEvent[] =>
      [security, redirect, answer].flatMap((event) => (event === undefined ? [] : [{ ...event, navigation }])),
    ),
    failure === undefined
      ? { type: 'committed', document: requested, url, byClient: false, restored: false, at }
      : { type: 'navigation-failed', url, code: failure, at },
  ];
}
