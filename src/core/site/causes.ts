import { stableProof } from '../baseline/faults.ts';
import { type Finding, type Proof, type Report, severities } from '../report.ts';
import { failuresOf } from '../score.ts';
import type { Cause } from './site-report-schema.ts';

/** Most causes that are listed. */
const most = 500;

interface Group {
  readonly finding: Finding;
  readonly proof: readonly Proof[];
  readonly pages: Set<string>;
}

/**
 * What is wrong with pages, grouped by what causes it: the same rule with the same address, text or element is one cause,
 * however many pages have it. What a rule says of the page itself is one cause, too. Worst first, then the most frequent.
 */
export function causesOf(reports: readonly Report[]): Cause[] {
  const groups = new Map<string, Group>();
  for (const report of reports) {
    for (const finding of failuresOf(report.findings)) {
      for (const proof of finding.proof.length === 0 ? [undefined] : finding.proof) {
        const key = [finding.rule, finding.severity, proof === undefined ? '' : causeOf(proof, report)].join(' ');
        const group = groups.get(key) ?? { finding, proof: proof === undefined ? [] : [proof], pages: new Set() };
        groups.set(key, group);
        group.pages.add(report.requestedUrl);
      }
    }
  }
  return [...groups.values()]
    .sort((a, b) => rankOf(a) - rankOf(b) || b.pages.size - a.pages.size)
    .slice(0, most)
    .map(({ finding: { rule, severity, title }, proof, pages }) => {
      const [example = ''] = pages;
      return { rule, severity, title, pages: pages.size, example, proof: [...proof] };
    });
}

/** What is the same on other pages: where a proof names its page, that is no part of it. */
function causeOf(proof: Proof, { url, requestedUrl }: Report): string {
  const isOwn = proof.url === url || proof.url === requestedUrl;
  const { url: _, ...rest } = proof;
  const text = stableProof(isOwn ? rest : proof);
  return [url, requestedUrl].reduce((cause, own) => cause.replaceAll(own, ''), text);
}

const rankOf = ({ finding }: Group): number => severities.indexOf(finding.severity);
