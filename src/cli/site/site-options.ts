import { parseArgs } from 'node:util';
import { endsOf } from '../../core/site/ends.ts';
import type { SiteName } from '../../core/site/site-name.ts';
import { type AuditOptions, givenOptions, parseAuditOptions, wholeNumber } from '../audit-options.ts';
import type { Config } from '../config/config-schema.ts';
import { withConfig } from '../config/with-config.ts';
import type { CrawlOptions } from '../crawl/crawl-site.ts';
import type { Output } from '../outputs.ts';
import { readAddress } from '../read-address.ts';
import { UsageError } from '../usage-error.ts';
import { readRewrittenHost } from './read-host.ts';
import { uniqueSites } from './unique-sites.ts';

/** What a site check can be printed as. */
export const siteFormats = ['table', 'json', 'markdown', 'html'] as const;
export type SiteFormat = (typeof siteFormats)[number];

/** Everything that `site` is asked for. */
export interface SiteOptions extends Omit<AuditOptions, 'addresses' | 'outputs'> {
  /** Each once. */
  readonly sites: readonly SiteName[];
  /** A line for each site that was named more often. */
  readonly notes: readonly string[];
  readonly outputs: readonly (Pick<Output, 'file'> & { readonly format: SiteFormat })[];
  /** Whether the servers are asked without a browser, too. */
  readonly direct: boolean;
  /** Which further pages are audited; undefined where none are. */
  readonly crawl: CrawlOptions | undefined;
}

/** Reads the arguments of `site`: those of `audit`, and its own, after a configuration. Throws a UsageError. */
export function parseSiteOptions(args: readonly string[], terminal: boolean, config: Config = {}): SiteOptions {
  const { own, rest } = ownOptions(args);
  const configured = withConfig(rest, configForSites(config), givenOptions(rest));
  const { addresses, outputs, ...options } = parseAuditOptions(configured, { terminal, check: (text) => text });
  if (options.readsInput) throw new UsageError('The site command takes hosts as arguments, not from standard input.');
  if (options.deep)
    throw new UsageError('The site command has no deep audit: --deep is an option of the audit command.');
  const printed = outputs.map(({ format, file }) => ({ format: siteFormatOf(format), file }));
  const { direct: mayAskDirectly = true, ...ofConfig } = config.site ?? {};
  const direct = mayAskDirectly && !args.includes('--no-direct');
  const crawl = crawlOptions({ ...textsOf(ofConfig), ...own });
  if (crawl !== undefined && !direct)
    throw new UsageError('--pages reads robots.txt and sitemaps without the browser, which --no-direct forbids.');
  const named = addresses.map((text) => readRewrittenHost(text, options.rewrites));
  const { sites, notes } = uniqueSites(named, ({ host, apex }) => endsOf(host, apex).map(({ requested }) => requested));
  return { ...options, outputs: printed, sites, notes, direct, crawl };
}

/** Which file of configuration is named, and whether help is all that is wanted. Throws a UsageError. */
export function givenToSite(args: readonly string[]): { readonly config: string | undefined; readonly help: boolean } {
  const { config, options } = givenOptions(ownOptions(args).rest);
  return { config, help: options.has('help') };
}

/** What of a configuration holds for sites, too: the hosts of its addresses, and formats in which sites are printed. */
function configForSites({ addresses = [], options = {} }: Config): Config {
  const { deep: _, format, ...shared } = options;
  const isOfSites = (one: string): boolean => siteFormats.some((name) => one.split(':', 1)[0] === name);
  const formats = [format ?? []].flat().filter(isOfSites);
  return {
    addresses: [...new Set(addresses.map((address) => new URL(readAddress(address)).host))],
    options: formats.length === 0 ? shared : { ...shared, format: formats },
  };
}

const textsOf = (values: Readonly<Record<string, number | string | readonly string[]>>): OwnValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().map(String)]));

const ownNames = ['pages', 'depth', 'include', 'exclude', 'sitemap'] as const;
type OwnName = (typeof ownNames)[number];
type OwnValues = Readonly<Partial<Record<OwnName, readonly string[]>>>;

/** The options that only `site` has, and the arguments without them. */
function ownOptions(args: readonly string[]): { readonly own: OwnValues; readonly rest: readonly string[] } {
  const options = Object.fromEntries(ownNames.map((name) => [name, { type: 'string', multiple: true } as const]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const own: Partial<Record<OwnName, string[]>> = {};
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = ownNames.find((one) => one === token.name);
    if (name === undefined) continue;
    if (token.value === undefined) throw new UsageError(`--${name} needs a value.`);
    own[name] = [...(own[name] ?? []), token.value];
    taken.add(token.index);
    if (!token.inlineValue) taken.add(token.index + 1);
  }
  return { own, rest: args.filter((arg, index) => !taken.has(index) && arg !== '--no-direct') };
}

function crawlOptions({ pages, depth, include = [], exclude = [], sitemap }: OwnValues): CrawlOptions | undefined {
  const most = wholeNumber('--pages', pages?.at(-1), 1);
  if (most === undefined) {
    const [needless] = Object.entries({ depth, include: include[0], exclude: exclude[0], sitemap }).flatMap(
      ([name, value]) => (value === undefined ? [] : name),
    );
    if (needless !== undefined) throw new UsageError(`--${needless} says which pages are visited: it needs --pages.`);
    return undefined;
  }
  const map = sitemap?.at(-1);
  if (map !== undefined && (!/^https?:/i.test(map) || !URL.canParse(map)))
    throw new UsageError(`--sitemap is an http:// or https:// address, not “${map}”.`);
  return { pages: most, depth: wholeNumber('--depth', depth?.at(-1), 1) ?? 3, include, exclude, sitemap: map };
}

function siteFormatOf(format: Output['format']): SiteFormat {
  const found = siteFormats.find((one) => one === format);
  if (found !== undefined) return found;
  throw new UsageError(`A site check is printed as ${siteFormats.join(', ')}, not as ${format}.`);
}
