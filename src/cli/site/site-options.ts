import { parseArgs } from 'node:util';
import type { SiteName } from '../../core/site/site-name.ts';
import { type AuditOptions, givenOptions, parseAuditOptions, wholeNumber } from '../audit-options.ts';
import type { CrawlOptions } from '../crawl/crawl-site.ts';
import type { Output } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { readSite } from './read-host.ts';

/** What a site check can be printed as. */
export const siteFormats = ['table', 'json', 'markdown', 'html'] as const;
export type SiteFormat = (typeof siteFormats)[number];

/** Everything that `site` is asked for. */
export interface SiteOptions extends Omit<AuditOptions, 'addresses' | 'outputs'> {
  readonly sites: readonly SiteName[];
  readonly outputs: readonly (Pick<Output, 'file'> & { readonly format: SiteFormat })[];
  /** Whether the servers are asked without a browser, too. */
  readonly direct: boolean;
  /** Which further pages are audited; undefined where none are. */
  readonly crawl: CrawlOptions | undefined;
}

/** Reads the arguments of `site`: those of `audit`, and its own. Throws a UsageError. */
export function parseSiteOptions(args: readonly string[], terminal: boolean): SiteOptions {
  const { own, rest } = ownOptions(args);
  if (givenOptions(rest).config !== undefined) throw new UsageError('The site command takes no configuration.');
  const { addresses, outputs, ...options } = parseAuditOptions(rest, { terminal, check: (text) => text });
  if (options.readsInput) throw new UsageError('The site command takes hosts as arguments, not from standard input.');
  if (options.baseline !== undefined || options.writeBaseline !== undefined)
    throw new UsageError('A baseline is of pages: the site command has none.');
  const printed = outputs.map(({ format, file }) => ({ format: siteFormatOf(format), file }));
  const direct = !args.includes('--no-direct');
  const crawl = crawlOptions(own);
  if (crawl !== undefined && !direct)
    throw new UsageError('--pages reads robots.txt and sitemaps without the browser, which --no-direct forbids.');
  const sites = addresses.map((text) => readSite(text, options.rewrites));
  return { ...options, outputs: printed, sites, direct, crawl };
}

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
