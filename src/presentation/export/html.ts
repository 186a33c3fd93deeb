import type { Finding, Report } from '../../core/report.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, type AuditResult, failedFindings } from './results.ts';
import { htmlLines, htmlText } from './safe-text.ts';
import { verdictWords } from './verdict-words.ts';

/** For a person without a terminal: one file that loads nothing and runs nothing. */
export function formatHtml({ tool, results }: AuditOutput): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>HTTPS audit</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
h2 { overflow-wrap: anywhere; border-top: 1px solid; padding-top: 1rem }
code { overflow-wrap: anywhere }
.fix { white-space: pre-line }
</style>
</head>
<body>
<h1>HTTPS audit</h1>
${results.map(section).join('\n')}
<footer><p>${htmlText(`${tool.name} ${tool.version}`)}</p></footer>
</body>
</html>
`;
}

function section(result: AuditResult): string {
  const body = 'report' in result ? reported(result.report) : `<p>Not audited: ${htmlText(result.error)}</p>`;
  return `<section>\n<h2>${htmlText(result.requested)}</h2>\n${body}\n</section>`;
}

function reported(report: Report): string {
  return [
    `<p><strong>${htmlText(verdictWords(report))}</strong> ${htmlText(report.summary)}</p>`,
    ...failedFindings(report).map(article),
  ].join('\n');
}

function article({ title, severity, rule, why, fix, proof, omitted }: Finding): string {
  const proofs = proof.map((one) => `<li><code>${htmlText(proofText(one))}</code></li>`);
  const rest = omitted === 0 ? [] : [`<li>and ${omitted} more</li>`];
  return [
    '<article>',
    `<h3>${htmlText(title)}</h3>`,
    `<p>${severity} · <code>${htmlText(rule)}</code></p>`,
    `<p>${htmlText(why)}</p>`,
    `<p class="fix">${htmlLines(fix)}</p>`,
    ...(proofs.length === 0 ? [] : [`<ul>${[...proofs, ...rest].join('')}</ul>`]),
    '</article>',
  ].join('\n');
}
