import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { formatOutput } from '../../src/cli/formats/format-output.ts';
import { type Format, formats } from '../../src/cli/outputs.ts';
import { printable } from '../../src/presentation/export/printable.ts';
import { readSaved } from '../../src/presentation/report/read-saved.ts';
import { junitShape, readXml } from './junit-shape.ts';
import { htmlTags, markdownMarkup } from './markup.ts';
import type { Parser } from './parser.ts';
import { saidEverywhere } from './said-everywhere.ts';
import { sarifReading, sarifShape } from './sarif-shape.ts';

/** What steers, hides, marks up or computes in one format or another. */
export const tokens = [
  ...['\u0000', '\u001b[31m', '\u007f', '\u0085', '\u009b1m', '\n', '\r', '\t', '\u2028', '\u2029', '\b'],
  ...['\u202e', '\u2066', '\u200f', '\u061c', '\u200b', '\ufeff', '\u00ad', '\u{e0041}', '\ud800', '\udc00'],
  ...['<script>', '</code>', '<!--', '-->', '&amp;', '&#x3c;', '"', "'", '<img src=x onerror=y>'],
  ...[
    '`',
    '``',
    '\\',
    '[a](javascript:b)',
    '![',
    '](1)',
    '{0}',
    '{{',
    '}',
    '|',
    '**',
    '__',
    '# ',
    '- ',
    '> ',
    '1. ',
    '~~~',
  ],
  ...['@someone', '#1', 'www.a.test', 'http://a.test', ':tada:', '$x$', '===', '    ', ' '],
  ...['=HYPERLINK("http://a.test")', '+1', '-1', '@SUM(1)', '=', 'word'],
];

/** Each export, as a reader of the page's words: whatever they are, they come out as words. */
export const exports: readonly Parser[] = formats.map((format) => ({
  name: `${format} export`,
  tokens,
  cost: 100,
  parse: (text) => formatOutput(saidEverywhere(text), format),
  holds(text) {
    const written = formatOutput(saidEverywhere(text), format);
    return !isSteered(written) && checks[format](text, written);
  },
}));

/** Line breaks are the exports' own. */
export const isSteered = (written: string): boolean =>
  printable(written.replaceAll('\n', '')) !== written.replaceAll('\n', '');

/** As long as the text and without anything in it, so that only what is left out because it is blank differs. */
export const harmless = (text: string): string => (printable(text).trim() === '' ? ' ' : 'word');

const checks: Readonly<Record<Format, (text: string, written: string) => boolean>> = {
  json(text, written) {
    const { rules: _, ...output } = JSON.parse(written);
    return isDeepStrictEqual(output, saidEverywhere(text));
  },
  sarif(text, written) {
    const log = v.safeParse(sarifShape, JSON.parse(written));
    if (!log.success) return false;
    const [{ tool, invocations, results }] = log.output.runs;
    const [first] = results.map(({ message }) => sarifReading(message.text));
    return (
      first?.startsWith(`${printable(text)}; ${printable(text)}`) === true &&
      [
        ...results.map(({ message }) => message),
        ...invocations[0].toolExecutionNotifications.map(({ message }) => message),
        ...tool.driver.rules.flatMap((rule) => [
          ...[{ text: rule.name }, rule.shortDescription, rule.fullDescription, rule.help],
        ]),
      ].every((message) => sarifReading(message.text) !== undefined)
    );
  },
  table(text, written) {
    const lines = written.split('\n');
    return lines.length === linesOf('table', harmless(text)) && lines.every((line) => !/^\s*[=+\-@]/.test(line));
  },
  markdown: (text, written) =>
    markdownMarkup(written) === markdownMarkup(formatOutput(saidEverywhere(harmless(text)), 'markdown')),
  junit(text, written) {
    const suites = v.safeParse(junitShape, readXml(written));
    if (!suites.success) return false;
    const [first, second] = suites.output.children;
    const said = xmlReading(text);
    return (
      suites.output.children.length === 2 &&
      first?.attributes.name === said &&
      first.children.some(({ children: [one] }) => one?.name === 'failure' && one.attributes.message === said) &&
      second?.children[0]?.children[0]?.name === 'error'
    );
  },
  github(text, written) {
    const lines = written.split('\n');
    const command = /^::(error|warning|notice) title=([^:,]*)::(.*)$/;
    const read = lines.slice(0, -1).map((line) => command.exec(line)?.slice(2).map(decodeURIComponent) ?? []);
    const said = printable(text);
    return (
      lines.length === linesOf('github', harmless(text)) &&
      read.every(([title = '', message = '']) => title !== '' && message.includes(said)) &&
      read.some(([title = '']) => title.startsWith(`${said} (`))
    );
  },
  html(text, written) {
    const tags = htmlTags(written);
    const harmlessTags = htmlTags(formatOutput(saidEverywhere(harmless(text)), 'html'));
    const saved = readSaved(written, tool);
    const cells = [
      ...written.matchAll(/<(?:td|th|li|p|dd|dt|h\d)\b[^>]*>(?:<(?:a|code|span|strong)\b[^>]*>)*\s*([^<\s])/g),
    ];
    return (
      tags !== undefined &&
      harmlessTags !== undefined &&
      [...tags].every((tag) => harmlessTags.has(tag)) &&
      isDeepStrictEqual('data' in saved && saved.data, saidEverywhere(text)) &&
      cells.every(([, first = '']) => !/[=+\-@]/.test(first))
    );
  },
};

/** What a reader of XML makes of a text. */
const xmlReading = (text: string): string => printable(text).replace(/[\ufffe\uffff]/g, '\ufffd');

const tool = { name: 'Portcullis', version: '0' };

const linesOf = (format: Format, text: string): number => formatOutput(saidEverywhere(text), format).split('\n').length;
