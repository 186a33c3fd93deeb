import type { Report } from '../core/report.ts';
import { maskedAddress, maskedText } from '../core/standards/credentials.ts';
import type { AuditResult } from '../presentation/export/results.ts';
import type { DirectAccess } from './direct/gather-direct.ts';
import { withCertificateCause } from './direct/with-certificate-cause.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';
import type { Visit } from './plan-visits.ts';
import { mostTime, type Patience, visitAddress } from './visit-address.ts';
import { within } from './within.ts';

/** How one address is audited. */
export interface Auditing {
  readonly patience: Patience;
  /** How servers are asked without a browser for what it does not show; undefined where they are not to be. */
  readonly direct?: DirectAccess | undefined;
  /** A look at the tab once its report is there. */
  readonly inspect?: (driver: Driver, tab: DrivenTab, url: string, report: Report) => Promise<void>;
}

/**
 * Milliseconds that a browser may take for what needs no page, and beyond the time of a page, until it counts as one
 * that answers no more.
 */
const grace = 15_000;

/** Characters of the longest address that each browser takes. */
const longest = { chromium: 2 * 1024 * 1024, firefox: 1024 * 1024 } as const;

/** Audits one address in a tab of its own. Undefined when the browser died meanwhile, or answers no more. */
export async function auditOne(driver: Driver, { url }: Visit, auditing: Auditing): Promise<AuditResult | undefined> {
  if (url.length > longest[driver.name])
    return notAudited(url, `The URL has ${url.length} characters, more than ${driver.name} accepts.`);
  try {
    const report = await auditInTab(driver, url, auditing);
    const { direct } = auditing;
    const explained = direct === undefined ? report : await withCertificateCause(report, direct, Date.now());
    return { requested: maskedAddress(url), report: explained };
  } catch (error) {
    return (await answers(driver)) ? notAudited(url, reasonOf(error)) : undefined;
  }
}

async function auditInTab(driver: Driver, url: string, { patience, inspect }: Auditing): Promise<Report> {
  const tab = await within(2 * grace, 'The browser opened no tab.', driver.openTab());
  try {
    const visit = visitWhole(driver, tab, url, patience);
    const report = await within(mostTime(patience) + grace, 'The browser took too long over this page.', visit);
    await inspect?.(driver, tab, url, report);
    return report;
  } finally {
    // What is left of a tab that cannot be closed ends with the browser.
    await within(grace / 3, 'The tab stays open.', tab.close()).catch(() => undefined);
  }
}

/** What is known of a page whose process died is half of a report, which must not be taken for a whole one. */
async function visitWhole(driver: Driver, tab: DrivenTab, url: string, patience: Patience): Promise<Report> {
  const report = await visitAddress(driver, tab, url, patience);
  if (await tab.hasCrashed()) throw new Error('The page crashed while it was visited.');
  return report;
}

/** Whether the browser still does what it is told. */
const answers = (driver: Driver): Promise<boolean> =>
  Promise.race([
    driver.closed.then(() => false),
    within(grace, 'The browser does not answer.', driver.evaluate('true')).then(
      () => true,
      () => false,
    ),
  ]);

/** Output and logs are passed on: a password that was typed into an address is not. */
export const notAudited = (url: string, reason: string): AuditResult => ({
  requested: maskedAddress(url),
  error: maskedText(reason, false),
});

/** The first line of a driver's error, without the name of the driver's method in front. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^\w+\.\w+: (Error: )?/, '');
}
