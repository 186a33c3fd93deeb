import { failuresOf } from '../../core/score.ts';
import { endsOf } from '../../core/site/ends.ts';
import { isVisited, shownEnds } from '../../core/site/site-evidence.ts';
import type { SiteReport } from '../../core/site/site-report-schema.ts';
import { failedFindings, reportsIn } from '../../presentation/export/results.ts';
import { onFirstSignal } from '../exit-on-signal.ts';
import { exitStatus } from '../exit-status.ts';
import { isUnknown, judgeFailures } from '../judge-results.ts';
import { withoutSecretsIn } from '../login/secrets.ts';
import { runFor } from '../run-for.ts';
import { say } from '../say.ts';
import { toolIdentity } from '../tool-identity.ts';
import { UsageError } from '../usage-error.ts';
import { checkOutputs, writeOutputs } from '../write-output.ts';
import { checkSites } from './check-sites.ts';
import { formatSites } from './format-sites.ts';
import { parseSiteOptions, type SiteOptions } from './site-options.ts';
import { siteUsage } from './site-usage.ts';

/** The `site` command; resolves with the exit status. */
export async function site(args: readonly string[]): Promise<number> {
  const options = parseSiteOptions(args, process.stdout.isTTY === true);
  if (options.help) {
    process.stdout.write(siteUsage);
    return exitStatus.clean;
  }
  if (options.sites.length === 0) throw new UsageError('Name at least one host to check; --help lists the options.');
  await checkOutputs(options.outputs);
  const ends = options.sites.flatMap(({ host, apex }) => endsOf(host, apex).map(({ requested }) => requested));
  const { authorities, login, ...run } = await runFor(options, ends);
  const stop = new AbortController();
  if (options.crawl !== undefined) {
    onFirstSignal(() => {
      say('Stopping: what is known so far is written. A second signal ends the command at once.');
      stop.abort();
    });
  }
  const checked = await checkSites(options.sites, {
    ...run,
    ...{ stop: stop.signal, crawl: options.crawl, rewrites: options.rewrites },
    direct: options.direct ? { ...options, authorities, login } : undefined,
  });
  const sites = withoutSecretsIn(checked);
  await writeOutputs(options.outputs, ({ format }) => formatSites({ tool: toolIdentity, sites }, format));
  return stop.signal.aborted ? exitStatus.interrupted : statusOf(sites, options);
}

/** An end that could not be visited at all weighs more than any finding; a site of which nothing loads is one. */
function statusOf(sites: readonly SiteReport[], { failOn, failOnUnknown }: SiteOptions): number {
  const pages = sites.flatMap((one) => one.pages.results);
  if (!sites.every(({ ends }) => ends.every(isVisited)) || pages.some((page) => 'error' in page))
    return exitStatus.notAudited;
  const shown = [...sites.flatMap((one) => shownEnds(one).map(({ report }) => report)), ...reportsIn(pages)];
  if (failOnUnknown && (sites.some(({ verdict }) => verdict === 'unknown') || shown.some(isUnknown)))
    return exitStatus.findings;
  const failures = sites.flatMap((one) => [
    ...(one.verdict === 'failed' ? [{ severity: 'critical' as const }] : []),
    ...failuresOf(one.findings),
  ]);
  const ofPages = shown.flatMap(failedFindings);
  return judgeFailures([...failures, ...ofPages], failOn);
}
