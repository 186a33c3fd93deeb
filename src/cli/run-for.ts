import type { AuditOptions } from './audit-options.ts';
import { launch } from './launch.ts';
import type { Login } from './login/login.ts';
import { readLogin } from './login/read-login.ts';
import { readAuthorities } from './read-authorities.ts';
import type { AuditRun } from './run-audit.ts';
import { say } from './say.ts';

/** What the command needs besides to ask servers itself: PEM certificates that are trusted, and what lets it in. */
interface Trusted {
  readonly authorities: readonly string[];
  readonly login: Login | undefined;
}

/** What the options of a command mean for its visits to these addresses. */
export async function runFor(
  options: Omit<AuditOptions, 'addresses' | 'outputs'>,
  addresses: readonly string[],
): Promise<AuditRun & Trusted> {
  const authorities = options.ca === undefined ? [] : await readAuthorities(options.ca);
  const login = await readLogin(options, addresses);
  const { cookies: _cookies, headers: _headers, ...launching } = options;
  const shared = { headless: true, unattended: true, showsCertificates: true, authorities, login };
  return {
    launch: () => launch({ ...launching, ...shared }),
    patience: options,
    concurrency: options.concurrency,
    progress: options.quiet ? () => undefined : say,
    authorities,
    login,
    direct: { ...options, authorities, login },
  };
}
