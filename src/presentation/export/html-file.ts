import { carriedData } from './carried-data.ts';
import { htmlText } from './safe-text.ts';

interface HtmlFile {
  readonly title: string;
  /** Markup, as it is. */
  readonly body: string;
  /** What it was made from: the same text comes out of it again. */
  readonly data: unknown;
  readonly styles: string;
}

/** One file that loads nothing and runs nothing, and holds its own data. */
export const htmlFile = ({ title, body, data, styles }: HtmlFile): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>
${withoutComments(styles)}
</style>
</head>
<body>
${body}
${carriedData(data)}
</body>
</html>
`;

/** One sheet imports another, which is among them anyway. */
const withoutComments = (styles: string): string =>
  styles
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/^@import .*;$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
