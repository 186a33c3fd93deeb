import type { Proof } from '../../core/report.ts';

/** A proof in one line: what, where it came from unless that says so, and in which element. */
export function proofText({ text, url, selector, source }: Proof): string {
  const place = source === undefined ? undefined : `${source.url}:${source.line}:${source.column}`;
  return [text, text?.includes(url ?? '') ? undefined : url, selector, place]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
