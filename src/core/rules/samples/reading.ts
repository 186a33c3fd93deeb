import type { Finding, Proof } from '../../report.ts';

/**
 * What a rule says of each page of its table, as a person reads it. What is said at length is said once, where it is
 * first said, so that a text that changes is one line of difference.
 */
export function readingOf(pages: readonly (readonly [page: string, finding: Finding])[]): string {
  const said = new Set<string>();
  const once = (label: string, text: string): string[] => {
    if (text === '' || said.has(label + text)) return [];
    said.add(label + text);
    return [`  ${label}: ${text.replaceAll('\n', '\n    ')}`];
  };
  return pages
    .flatMap(([page, finding]) => {
      const { outcome, severity, title, why, fix, because, proof, omitted } = finding;
      const isFailure = outcome === 'fail';
      return [
        `${page}: ${isFailure ? `fail, ${severity}` : outcome}`,
        ...(isFailure || outcome === 'pass' ? [`  ${title}`] : []),
        ...(because === undefined ? [] : [`  because: ${because}`]),
        ...(isFailure ? [...once('why', why), ...once('fix', fix)] : []),
        ...proof.map((one) => `  - ${lineOf(one)}`),
        ...(omitted > 0 ? [`  - and ${omitted} more`] : []),
        '',
      ];
    })
    .join('\n');
}

const lineOf = ({ text, url, frame, selector, source }: Proof): string =>
  [text, url, frame && `in ${frame}`, selector, source && `${source.url}:${source.line}:${source.column}`]
    .filter((part) => part !== undefined && part !== '')
    .join(' | ');
