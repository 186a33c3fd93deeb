import type { Finding, Report } from '../../src/core/report.ts';
import { sampleFinding, sampleReport } from '../../src/core/samples/report.ts';
import type { AuditOutput } from '../../src/presentation/export/results.ts';

/** What the command line would print of a page that says this text wherever a page can say something. */
export function saidEverywhere(text: string): AuditOutput {
  const fault = { page: text, rule: text, what: text, severity: 'serious' as const };
  return {
    tool: { name: 'portcullis', version: '0.1.0' },
    results: [
      {
        requested: text,
        report: reportOf(text),
        judged: [
          { rule: sampleFinding.rule, change: 'new' },
          { rule: `rule-${text}`, level: 'warn', ignored: text },
        ],
      },
      { requested: `https://site.test/${text}`, error: text },
    ],
    changes: { new: [fault], known: [fault], fixed: [fault] },
  };
}

/** The report on a page that says it. */
export function reportOf(text: string): Report {
  // How to fix something is in our own words, on lines of our own, in which a page's word may stand.
  const line = text.replaceAll('\n', ' ');
  const element = { selector: text, html: text };
  const frame = { url: text, top: true };
  return {
    ...sampleReport,
    ...{ requestedUrl: text, url: `https://site.test/${text}`, summary: text },
    badge: { text, color: '#000', title: text },
    connection: {
      ...{ scheme: 'https', host: text, port: 443, defaultPort: true },
      hops: [{ url: text, status: 301, kind: 'start', location: text }],
      failure: {
        code: text,
        class: 'other',
        summary: text,
        visitor: [[{ text }]],
        owner: [[{ text }, { text: line, code: true }], [{ text: line, code: true, server: text }]],
      },
    },
    insecureRequests: {
      items: [
        {
          ...{ url: text, destination: 'image', category: 'upgradeable', outcome: 'blocked', seenBy: ['dom'] },
          ...{ frame, element, source: { url: text, line: 0, column: 0 }, count: 1 },
        },
      ],
      omitted: 0,
    },
    forms: { items: [{ url: text, method: text, collects: [], upgraded: false, frame, element }], omitted: 0 },
    references: { items: [{ url: text, kind: 'link', frame, element }], omitted: 0 },
    upgrade: { state: 'gap', reason: text },
    findings: [findingOf(text), { ...sampleFinding, rule: `rule-${text}`, title: text, fix: `First.\n${line}\nLast.` }],
  };
}

const findingOf = (text: string): Finding => ({
  ...sampleFinding,
  ...{ title: text, why: text, because: text, omitted: 3 },
  spec: [{ name: text, url: 'https://www.w3.org/' }],
  proof: [
    { text },
    { url: text, frame: text, selector: text, source: { url: text, line: 0, column: 0 } },
    { url: `http://a.test/${text}`, source: { url: `https://a.test/${text}`, line: 2, column: 3 } },
    { source: { url: `file:///${text}`, line: 1, column: 1 } },
    { source: { url: `javascript:${text}`, line: 1, column: 1 } },
  ],
});
