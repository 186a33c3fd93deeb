import type { RawField } from '../header-fields.ts';

/** Whether browsers save a response to a file instead of showing it (HTML Standard, "process a navigate response"). */
export function isDownload(fields: readonly RawField[]): boolean {
  if (fields.some(({ name, value }) => name === 'content-disposition' && /^\s*attachment\b/i.test(value))) return true;
  const stated = fields.findLast(({ name }) => name === 'content-type')?.value ?? '';
  const type = stated.split(';')[0]?.trim().toLowerCase() ?? '';
  return type.startsWith('application/') && !isShown(type);
}

/** Documents, scripts and data, which browsers show, if only as text. */
const isShown = (type: string): boolean =>
  /^application\/(pdf|json|xml|javascript|x-javascript|ecmascript|manifest|.+\+(xml|json))$/.test(type);

/** Whether the path of an address ends as programs and archives do, which browsers save. */
export const isFilePath = (path: string): boolean =>
  /\.(exe|msix?|dmg|pkg|deb|rpm|apk|appimage|iso|img|zip|7z|rar|t?gz|t?bz2|t?xz|jar|bin|sh|bat|ps1)$/i.test(path);
