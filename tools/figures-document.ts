import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';

/** A document of figures that a command measured. */
export interface FiguresDocument {
  readonly title: string;
  /** What was run, as a person would type it. */
  readonly command: string;
  /** The programs of the browsers that were measured. */
  readonly browsers: readonly string[];
  /** In Markdown. */
  readonly sections: readonly string[];
}

/** Writes figures with how, when and on what they were measured. */
export async function writeFigures(
  file: string,
  { title, command, browsers, sections }: FiguresDocument,
): Promise<void> {
  const versions = browsers.map((browser) => execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim());
  const processors = cpus();
  const facts = [
    ['Command', `\`${command}\``],
    ['Date', new Date().toISOString().slice(0, 10)],
    ['Browsers', versions.join(', ')],
    [
      'Machine',
      `${processors.length} × ${processors[0]?.model.trim() || 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    ],
    ['System', `${type()} ${release()}, Node ${process.versions.node}`],
  ];
  const head = [
    `# ${title}`,
    'This file is written by the command below; what is changed by hand is lost.',
    table(['', ''], facts),
  ];
  await writeFile(file, `${[...head, ...sections].join('\n\n')}\n`);
}

/** A table in Markdown; cells from the second on are aligned right where they hold numbers only. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const isNumeric = (column: number): boolean =>
    rows.length > 0 && rows.every((row) => /^[\d.,]*( [×%a-zA-Z]+)?$/.test(row[column] ?? ''));
  const rule = heads.map((_, column) => (column > 0 && isNumeric(column) ? '--:' : '---'));
  return [heads, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
