import { having } from '../components/tally.ts';
import { siteWords } from '../site/words.ts';
import { endLine } from './end-line.ts';
import { causeLine, causeWords, overBudgetLines, pagesLine } from './page-lines.ts';
import { proofText } from './proof-text.ts';
import { judgedIn, judgedWords } from './results.ts';
import { compared } from './run-markdown.ts';
import { markdownCode, markdownText } from './safe-text.ts';
import { serverLines } from './server-lines.ts';
import type { JudgedSite, SiteOutput } from './site-output.ts';

/** For a pull request or an issue: a section a site. Whatever a site says stays text. */
export function siteMarkdown({ tool, sites, changes }: SiteOutput): string {
  const sections = sites.map((site) => section(site).join('\n'));
  if (changes !== undefined) sections.push(compared(changes).join('\n'));
  return `# Site check\n\n${sections.join('\n\n')}\n\n${markdownText(`${tool.name} ${tool.version}`)}\n`;
}

function section(site: JudgedSite): string[] {
  const { host, verdict, grade, checked, ends, findings, pages, judged = [] } = site;
  const servers = serverLines(site);
  const headline = `${verdict}${grade === null ? '' : ` ${grade}`}, ${checked.done} of ${checked.of} checks`;
  return [
    `## ${markdownText(host)}`,
    '',
    `**${markdownText(headline)}**`,
    '',
    ...ends.map((end) => `- ${markdownCode(end.requested)} ${markdownText(endLine(end))}`),
    ...overBudgetLines(site).flatMap((line) => ['', `**Over budget**: ${markdownText(line)}`]),
    ...having(findings, 'fail').flatMap(({ title, severity, rule, why, fix, proof }) => [
      '',
      `### ${markdownText(title)}`,
      '',
      [severity, markdownCode(rule), ...judgedWords(judgedIn({ judged }, { rule })).map(markdownText)].join(' · '),
      '',
      markdownText(why),
      '',
      fix.split('\n').map(markdownText).join('  \n'),
      ...(proof.length === 0 ? [] : ['', ...proof.map((one) => `- ${markdownCode(proofText(one))}`)]),
    ]),
    ...(servers.length === 0 ? [] : ['', `### ${siteWords.servers}`, '']),
    ...servers.map((line) => `- ${markdownText(line)}`),
    ...pageLines(pages),
  ];
}

/** How many pages were audited, and each cause with the number of pages that have it. */
function pageLines({ audited, notes, causes, ...pages }: JudgedSite['pages']): string[] {
  if (audited === 0 && notes.length === 0) return [];
  return [
    ...['', `### ${siteWords.pages}`, '', markdownText(pagesLine({ audited, ...pages }))],
    ...notes.flatMap((note) => ['', markdownText(note)]),
    ...(causes.length === 0 ? [] : ['']),
    ...causes.map((cause) => {
      const where = [...cause.proof.map(proofText), cause.example].map(markdownCode);
      return `- ${causeWords(cause)}, ${markdownText(causeLine(cause, audited))}: ${where.join(', ')}`;
    }),
  ];
}
