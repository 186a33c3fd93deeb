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

/** The weightiest of the possible actions; a reload only where there is no verdict without it, and none is under way. */
export function heroActionsOf({ actions = [], findings, connection, verdict }: Report): HeroActions {
  const lacksVerdict = findings.length === 0 || verdict === 'unknown';
  const isOffered = (action: Action): boolean =>
    actions.includes(action) && (action !== 'reload' || (lacksVerdict && connection.pending === undefined));
  const primary = [...helpful, ...questions].find(isOffered);
  if (primary === undefined) return { strong: false };
  const beside = companions[primary];
  return {
    primary,
    ...(beside !== undefined && isOffered(beside) ? { beside } : {}),
    strong: helpful.includes(primary),
  };
}
