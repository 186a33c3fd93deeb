import type { AuditOptions } from './audit-options.ts';
import { launch } from './launch.ts';
import { readAuthorities } from './read-authorities.ts';
import type { AuditRun } from './run-audit.ts';
import { say } from './say.ts';

/** What the options of a command mean for its visits; PEM certificates that are trusted besides. */
export async function runFor(
  options: Omit<AuditOptions, 'addresses' | 'outputs'>,
): Promise<AuditRun & { readonly authorities: readonly string[] }> {
  const authorities = options.ca === undefined ? [] : await readAuthorities(options.ca);
  return {
    launch: () => launch({ ...options, headless: true, unattended: true, showsCertificates: true, authorities }),
    patience: options,
    concurrency: options.concurrency,
    progress: options.quiet ? () => undefined : say,
    authorities,
  };
}
