import type { Action, Report } from '../../core/report.ts';

/** What the hero offers: one thing to do, at most one beside it. */
export interface HeroActions {
  readonly primary?: Action;
  readonly beside?: Action;
  /** A question is offered quietly; what changes something for the better is not. */
  readonly strong: boolean;
}

const helpful: readonly Action[] = ['grant-access', 'reload', 'switch', 'repair'];
const questions: readonly Action[] = ['check-https', 'check-https-port', 'check-ports'];
const companions: Readonly<Partial<Record<Action, Action>>> = {
  switch: 'always-upgrade',
  repair: 'always-repair',
  'check-https': 'check-https-port',
};

/** Whether a reload is the thing to do: there is no verdict without it, and none is under way. */
export const wantsReload = ({ actions = [], findings, connection, verdict }: Report): boolean =>
  actions.includes('reload') && (findings.length === 0 || verdict === 'unknown') && connection.pending === undefined;

/** The weightiest of the possible actions. */
export function heroActionsOf(report: Report): HeroActions {
  const { actions = [] } = report;
  const isOffered = (action: Action): boolean => (action === 'reload' ? wantsReload(report) : actions.includes(action));
  const primary = [...helpful, ...questions].find(isOffered);
  if (primary === undefined) return { strong: false };
  const beside = companions[primary];
  return {
    primary,
    ...(beside !== undefined && isOffered(beside) ? { beside } : {}),
    strong: helpful.includes(primary),
  };
}
