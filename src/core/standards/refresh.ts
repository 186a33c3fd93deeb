/**
 * The address that a refresh leads to, as it is written (HTML, shared declarative refresh steps); undefined where the
 * page only loads itself again, or where nothing is understood.
 */
export function refreshTarget(value: string): string | undefined {
  const rest = /^\s*(?:\d+|(?=\.))[\d.]*(?:\s*[;,]\s*|\s+)(.*)$/s.exec(value)?.[1];
  if (rest === undefined) return undefined;
  const written = rest.replace(/^url\s*=\s*/i, '');
  const quote = /^["']/.exec(written)?.[0];
  const address = quote === undefined ? written : (written.slice(1).split(quote)[0] ?? '');
  return address.trim() === '' ? undefined : address.trim();
}
