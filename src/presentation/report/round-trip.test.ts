import { expect, test } from 'vitest';
import { formatHtml } from '../export/html.tsx';
import { jsonText } from '../export/safe-text.ts';
import { states } from '../gallery/states.ts';
import { fileStyles } from './file-styles.ts';
import { readSaved, type Saved } from './read-saved.ts';

const tool = { name: 'Portcullis', version: '0.1.0' };
const read = (text: string): Saved => {
  const saved = readSaved(text, tool);
  if (!('output' in saved)) throw new Error('problem' in saved ? saved.problem : 'It is a check of sites.');
  return saved;
};
const toHtml = ({ output, data }: Saved): string => formatHtml({ output, data, styles: fileStyles });
const toJson = ({ data }: Saved): string => jsonText(data);

const reports = Object.entries(states).map(([name, report]) => [name, report()] as const);
const output = {
  tool: { name: 'portcullis', version: '0.0.9' },
  results: [
    ...reports.slice(0, 5).map(([, report]) => ({ requested: '=page</script><!--\u202e', report })),
    { requested: 'https://gone.example/', error: '</script><script>alert(1)</script>' },
  ],
};

test.each<readonly [string, unknown]>([
  ...reports.map(([name, report]) => [`a report of “${name}”`, report] as const),
  ['an output', output],
])('%s is the same text after HTML and after JSON', (_, data) => {
  const json = jsonText(data);
  const html = toHtml(read(json));
  expect(toJson(read(html)) === json).toBe(true);
  expect(toHtml(read(toJson(read(html)))) === html).toBe(true);
});
