import type { Action, Report } from '../../core/report.ts';

/** What a button says, and what it says while its work is under way. */
export interface ActionWords {
  readonly label: string;
  readonly busyLabel?: string;
}

type About = Pick<Report['connection'], 'port' | 'failure'>;

const checking = 'Checking…';
const fixing = 'Fixing…';

/** The words on the button of an action, about this report. */
export function actionWords(action: Action, { port, failure }: About): ActionWords {
  if (action === 'check-https-port') return { label: `Check HTTPS on port ${port}`, busyLabel: checking };
  if (action === 'check-ports' && failure?.looks !== undefined) return { label: 'Check again', busyLabel: checking };
  return words[action];
}

const words: Readonly<Record<Exclude<Action, 'check-https-port'>, ActionWords>> = {
  'grant-access': { label: 'Grant access' },
  reload: { label: 'Reload to audit', busyLabel: 'Reloading…' },
  switch: { label: 'Switch to HTTPS', busyLabel: 'Switching…' },
  repair: { label: 'Fix this page', busyLabel: fixing },
  'open-without': { label: 'Open without HTTPS' },
  'remove-exception': { label: 'Remove exception' },
  'always-upgrade': { label: 'Always for this site' },
  'dismiss-offer': { label: 'Not now' },
  'always-repair': { label: 'Always fix this site', busyLabel: fixing },
  'stop-upgrading': { label: 'Stop upgrading' },
  'undo-repair': { label: 'Undo the fix' },
  'check-https': { label: 'Check HTTPS', busyLabel: checking },
  'check-ports': { label: 'Check other ports and www', busyLabel: checking },
  'deep-audit': { label: 'Run deep audit', busyLabel: 'Auditing…' },
  'check-http': { label: 'Check whether http:// redirects', busyLabel: checking },
  'check-hosts': { label: 'Check its hosts over HTTPS', busyLabel: checking },
  'check-cookies': { label: 'Check cookies' },
};
