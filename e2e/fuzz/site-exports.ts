import { isDeepStrictEqual } from 'node:util';
import { formatSites } from '../../src/cli/site/format-sites.ts';
import { type SiteFormat, siteFormats } from '../../src/cli/site/site-options.ts';
import type { SiteOutput } from '../../src/presentation/export/site-output.ts';
import { readSaved } from '../../src/presentation/report/read-saved.ts';
import { harmless, isSteered, tokens } from './exports.ts';
import { htmlTags, markdownMarkup } from './markup.ts';
import type { Parser } from './parser.ts';
import { reportOf } from './said-everywhere.ts';

/** Each export of a site check: whatever a site says, it comes out as words. */
export const siteExports: readonly Parser[] = siteFormats.map((format) => ({
  name: `${format} export of a site`,
  tokens,
  cost: 100,
  parse: (text) => formatSites(sayingEverywhere(text), format),
  holds(text) {
    const written = formatSites(sayingEverywhere(text), format);
    return !isSteered(written) && checks[format](text, written);
  },
}));

/** What the command line would print of a site that says this text wherever it can. */
export function sayingEverywhere(text: string): SiteOutput {
  const report = reportOf(text);
  const { failure: _, ...connection } = report.connection;
  const hops = [...connection.hops, { url: text, status: 200, kind: 'server' as const }];
  return {
    tool: { name: 'portcullis', version: '0.1.0' },
    sites: [
      {
        ...{ version: 1, host: text, at: '2026-11-20T12:00:00.000Z', verdict: 'insecure', grade: 'F' },
        checked: { done: 3, of: 9 },
        ends: [
          { role: 'http-apex', requested: text, report },
          { role: 'https-apex', requested: text, report: { ...report, connection: { ...connection, hops } } },
          { role: 'https-www', requested: text, error: text },
        ],
        loaded: true,
        answers: { state: 'gap', reason: text, reasonCode: 'notAsked' },
        direct: { state: 'gap', reason: text, reasonCode: 'notAsked' },
        siblings: { state: 'gap', reason: text, reasonCode: 'notAsked' },
        pages: {
          ...{ audited: 1, found: 9, sampled: true, notes: [text], results: [{ requested: text, report }] },
          causes: [
            { rule: text, severity: 'serious', title: text, pages: 1, example: text, proof: [{ text, url: text }] },
          ],
        },
        findings: report.findings,
      },
    ],
  };
}

const linesOf = (format: SiteFormat, text: string): number =>
  formatSites(sayingEverywhere(text), format).split('\n').length;

const checks: Readonly<Record<SiteFormat, (text: string, written: string) => boolean>> = {
  json(text, written) {
    const { rules: _, siteRules: _siteRules, ...output } = JSON.parse(written);
    return isDeepStrictEqual(output, sayingEverywhere(text));
  },
  table: (text, written) =>
    written.split('\n').length === linesOf('table', harmless(text)) &&
    written.split('\n').every((line) => !/^\s*[=+\-@]/.test(line)),
  markdown: (text, written) =>
    markdownMarkup(written) === markdownMarkup(formatSites(sayingEverywhere(harmless(text)), 'markdown')),
  html(text, written) {
    const tags = htmlTags(written);
    const harmlessTags = htmlTags(formatSites(sayingEverywhere(harmless(text)), 'html'));
    const saved = readSaved(written, { name: '', version: '' });
    return (
      tags !== undefined &&
      [...tags].every((tag) => harmlessTags?.has(tag)) &&
      'sites' in saved &&
      isDeepStrictEqual(saved.sites, sayingEverywhere(text))
    );
  },
};
