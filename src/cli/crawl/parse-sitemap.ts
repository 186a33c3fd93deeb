import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** What a sitemap holds: addresses of pages, or of further sitemaps. */
export interface Sitemap {
  readonly kind: 'pages' | 'sitemaps';
  readonly addresses: readonly string[];
}

/** Bytes of a sitemap, after decompression (sitemaps.org, “Sitemap file location”). */
export const longestSitemap = 50 * 1024 * 1024;

/** Addresses that one sitemap may hold. */
const mostAddresses = 50_000;

/** Why something is no sitemap, in words that follow its address. */
export class NoSitemap extends Error {
  /** `status` is the HTTP status that came instead of it, where that is why. */
  constructor(
    reason: string,
    readonly status?: number,
  ) {
    super(reason);
  }
}

/** Reads a sitemap in XML or as plain text, compressed with gzip or not. Throws NoSitemap. */
export function parseSitemap(bytes: Buffer): Sitemap {
  const text = decompressed(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '') throw new NoSitemap('is empty');
  if (/^(<!doctype html|<html)/i.test(text)) throw new NoSitemap('is a page, not a sitemap');
  return text.startsWith('<') ? parseXml(text) : parseLines(text);
}

function decompressed(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: longestSitemap });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new NoSitemap(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? 'is larger than a sitemap may be'
        : 'cannot be decompressed: its gzip is damaged',
    );
  }
}

function parseXml(text: string): Sitemap {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const addresses: string[] = [];
  const path: string[] = [];
  let kind: Sitemap['kind'] | undefined;
  let address = '';
  parser.on('error', (error) => {
    throw new NoSitemap(`is no well-formed XML: ${error.message}`);
  });
  parser.on('opentag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    if (path.length === 0) {
      if (local !== 'urlset' && local !== 'sitemapindex')
        throw new NoSitemap(`is no sitemap: its first element is <${local.slice(0, 40)}>`);
      kind = local === 'urlset' ? 'pages' : 'sitemaps';
    }
    path.push(local);
    address = '';
  });
  const take = (part: string): void => {
    if (isLocation(path)) address += part;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    if (isLocation(path) && addresses.length < mostAddresses) addresses.push(address.trim());
    path.pop();
  });
  parser.write(text).close();
  if (kind === undefined) throw new NoSitemap('holds no element');
  return { kind, addresses };
}

/** Extensions have addresses of their own, of images for example. */
const isLocation = (path: readonly string[]): boolean =>
  path.length === 3 && path[2] === 'loc' && (path[1] === 'url' || path[1] === 'sitemap');

/** An address a line. */
function parseLines(text: string): Sitemap {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!lines.every((line) => /^https?:\/\//i.test(line))) throw new NoSitemap('is neither XML nor a list of addresses');
  return { kind: 'pages', addresses: lines.slice(0, mostAddresses) };
}
