import type { SiteReport } from '../../core/site/site-report-schema.ts';
import { having } from '../components/tally.ts';
import { endLine } from './end-line.ts';
import { proofText } from './proof-text.ts';
import { markdownCode, markdownText } from './safe-text.ts';
import type { SiteOutput } from './site-output.ts';

/** For a pull request or an issue: a section a site. Whatever a site says stays text. */
export function siteMarkdown({ tool, sites }: SiteOutput): string {
  const sections = sites.map((site) => section(site).join('\n'));
  return `# Site check\n\n${sections.join('\n\n')}\n\n${markdownText(`${tool.name} ${tool.version}`)}\n`;
}

function section({ host, verdict, grade, checked, ends, findings }: SiteReport): string[] {
  const judged = `${verdict}${grade === null ? '' : ` ${grade}`}, ${checked.done} of ${checked.of} checks`;
  return [
    `## ${markdownText(host)}`,
    '',
    `**${markdownText(judged)}**`,
    '',
    ...ends.map((end) => `- ${markdownCode(end.requested)} ${markdownText(endLine(end))}`),
    ...having(findings, 'fail').flatMap(({ title, severity, rule, why, fix, proof }) => [
      '',
      `### ${markdownText(title)}`,
      '',
      `${severity} · ${markdownCode(rule)}`,
      '',
      markdownText(why),
      '',
      fix.split('\n').map(markdownText).join('  \n'),
      ...(proof.length === 0 ? [] : ['', ...proof.map((one) => `- ${markdownCode(proofText(one))}`)]),
    ]),
  ];
}
