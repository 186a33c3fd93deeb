import { endsOf } from '../../core/site/ends.ts';
import { readBaseline, writeBaseline } from '../baseline/baseline-files.ts';
import { expiredIgnores } from '../config/judge-by-config.ts';
import { readConfig } from '../config/read-config.ts';
import { onFirstSignal } from '../exit-on-signal.ts';
import { exitStatus } from '../exit-status.ts';
import { withoutSecretsIn } from '../login/secrets.ts';
import { rewrittenFaults } from '../rewrite/rewritten-faults.ts';
import { runFor } from '../run-for.ts';
import { say } from '../say.ts';
import { toolIdentity } from '../tool-identity.ts';
import { UsageError } from '../usage-error.ts';
import { checkOutputs, writeOutputs } from '../write-output.ts';
import { checkSites } from './check-sites.ts';
import { formatSites } from './format-sites.ts';
import { judgeablesOf, judgeSites } from './judge-sites.ts';
import { givenToSite, parseSiteOptions } from './site-options.ts';
import { siteStatus } from './site-status.ts';
import { siteUsage } from './site-usage.ts';

/** The `site` command; resolves with the exit status. */
export async function site(args: readonly string[]): Promise<number> {
  const given = givenToSite(args);
  const config = given.help ? {} : await readConfig(given.config);
  const options = parseSiteOptions(args, process.stdout.isTTY === true, config);
  if (options.help) {
    process.stdout.write(siteUsage);
    return exitStatus.clean;
  }
  if (options.sites.length === 0) throw new UsageError('Name at least one host to check; --help lists the options.');
  await checkOutputs([...options.outputs, { file: options.writeBaseline }]);
  const { rewrites, writeBaseline: baselineFile } = options;
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  const ends = options.sites.flatMap(({ host, apex }) => endsOf(host, apex).map(({ requested }) => requested));
  const { authorities, login, ...run } = await runFor(options, ends);
  options.notes.forEach(run.progress);
  const today = new Date().toISOString().slice(0, 10);
  expiredIgnores(config, today).forEach(say);
  const stop = new AbortController();
  if (options.crawl !== undefined) {
    onFirstSignal(() => {
      say('Stopping: what is known so far is written. A second signal ends the command at once.');
      stop.abort();
    });
  }
  const checked = await checkSites(options.sites, {
    ...run,
    ...{ stop: stop.signal, crawl: options.crawl, rewrites },
    direct: options.direct ? { ...options, authorities, login } : undefined,
  });
  const plain = withoutSecretsIn(checked);
  const before = baseline === undefined ? undefined : rewrittenFaults(baseline.faults, rewrites);
  const judged = judgeSites(plain, { config, today, originals: rewrites.originals, before });
  await writeOutputs(options.outputs, ({ format }) => formatSites({ tool: toolIdentity, ...judged }, format));
  const isWhole = !stop.signal.aborted && siteStatus(judged.sites, options) !== exitStatus.notAudited;
  if (baselineFile !== undefined) await writeBaseline({ reports: plain.flatMap(judgeablesOf), isWhole }, baselineFile);
  return stop.signal.aborted ? exitStatus.interrupted : siteStatus(judged.sites, options);
}
