import type { SiteName } from '../../core/site/site-name.ts';
import { type AuditOptions, givenOptions, parseAuditOptions } from '../audit-options.ts';
import type { Output } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { readHost } from './read-host.ts';

/** What a site check can be printed as. */
export const siteFormats = ['table', 'json', 'markdown', 'html'] as const;
export type SiteFormat = (typeof siteFormats)[number];

/** Everything that `site` is asked for. */
export interface SiteOptions extends Omit<AuditOptions, 'addresses' | 'outputs'> {
  readonly sites: readonly SiteName[];
  readonly outputs: readonly (Pick<Output, 'file'> & { readonly format: SiteFormat })[];
  /** Whether the servers are asked without a browser, too. */
  readonly direct: boolean;
}

/** Reads the arguments of `site`: those of `audit`, and `--no-direct`. Throws a UsageError. */
export function parseSiteOptions(args: readonly string[], terminal: boolean): SiteOptions {
  const rest = args.filter((arg) => arg !== '--no-direct');
  if (givenOptions(rest).config !== undefined) throw new UsageError('The site command takes no configuration.');
  const { addresses, outputs, ...options } = parseAuditOptions(rest, { terminal, check: (text) => text });
  if (options.readsInput) throw new UsageError('The site command takes hosts as arguments, not from standard input.');
  if (options.baseline !== undefined || options.writeBaseline !== undefined)
    throw new UsageError('A baseline is of pages: the site command has none.');
  const printed = outputs.map(({ format, file }) => ({ format: siteFormatOf(format), file }));
  return { ...options, outputs: printed, sites: addresses.map(readHost), direct: rest.length === args.length };
}

function siteFormatOf(format: Output['format']): SiteFormat {
  const found = siteFormats.find((one) => one === format);
  if (found !== undefined) return found;
  throw new UsageError(`A site check is printed as ${siteFormats.join(', ')}, not as ${format}.`);
}
