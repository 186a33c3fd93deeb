import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { formatOutput } from '../../src/cli/formats/format-output.ts';
import { stepSummary } from '../../src/cli/formats/step-summary.ts';
import { readCookies } from '../../src/cli/login/read-cookies.ts';
import { readHeaders } from '../../src/cli/login/read-headers.ts';
import { readLogin } from '../../src/cli/login/read-login.ts';
import { forgetSecrets, withoutSecrets, withoutSecretsIn } from '../../src/cli/login/secrets.ts';
import { formats } from '../../src/cli/outputs.ts';
import { shown } from '../../src/cli/say.ts';
import { formatSites } from '../../src/cli/site/format-sites.ts';
import { siteFormats } from '../../src/cli/site/site-options.ts';
import { uniqueFaults } from '../../src/core/baseline/compare.ts';
import { shortened } from '../../src/core/standards/kept-address.ts';
import { reportsIn } from '../../src/presentation/export/results.ts';
import { saidEverywhere } from './said-everywhere.ts';
import { sayingEverywhere } from './site-exports.ts';

/** What no text has by itself, and what stays the same in every way to write it down but for its letters. */
const marker = 'q7Zk9secret';

const addresses = ['https://site.test/'];
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'login-fuzz-'));
});
afterEach(forgetSecrets);
afterAll(() => rm(folder, { recursive: true }));

/** What a header may hold, with the marker in it. */
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
const headerValue = fc.tuple(ascii, ascii).map(([before, after]) => `${before}${marker}${after}`.trim());

/** What a cookie may hold. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((some) => some.replace(/[\p{Cc}\p{Cs};]/gu, ''));
const cookieValue = fc.tuple(text, text).map(([before, after]) => `${before}${marker}${after}`);

const entities = (value: string): string => value.replace(/[^a-z\d]/giu, (one) => `&#${one.codePointAt(0)};`);
const inSelector = (value: string): string =>
  value.replace(/[^a-z\d]/giu, (one) => `\\${one.codePointAt(0)?.toString(16)} `);

/** What servers and browsers make of a value that they were sent. */
const echo = fc.constantFrom<(value: string) => string>(
  (value) => value,
  (value) => value.toUpperCase(),
  encodeURIComponent,
  (value) => encodeURIComponent(encodeURIComponent(value)),
  (value) => new URLSearchParams({ value }).toString(),
  (value) => new URL(`https://a.test/${encodeURIComponent(value)}?${value}#${value}`).href,
  (value) => shortened(`https://a.test/?${encodeURIComponent(value)}&${'x'.repeat(600)}`),
  (value) => JSON.stringify({ value }),
  (value) => `<a title="${entities(value)}" href="/?${encodeURIComponent(value)}">`,
  (value) => `#a${inSelector(value)}`,
);

/** Everything that the command writes of a page, or of a site, that says this wherever it can. */
function writtenOf(said: string): readonly string[] {
  const { tool, results: all } = saidEverywhere(said);
  // Which rule it was, and where that rule comes from, no page says.
  const results = all.map((result) =>
    'report' in result
      ? {
          requested: result.requested,
          report: {
            ...result.report,
            findings: result.report.findings.map((finding) => ({ ...finding, rule: 'plain-http', spec: [] })),
          },
        }
      : result,
  );
  const output = { tool, results: withoutSecretsIn(results) };
  const sites = sayingEverywhere(said).sites.map((site) => ({
    ...site,
    findings: [],
    ends: [],
    pages: { ...site.pages, results, causes: site.pages.causes.map((cause) => ({ ...cause, rule: 'plain-http' })) },
  }));
  return [
    ...formats.map((format) => formatOutput(output, format)),
    ...siteFormats.map((format) => formatSites({ tool, sites: withoutSecretsIn(sites) }, format)),
    stepSummary(output, 1_000_000),
    JSON.stringify(uniqueFaults(reportsIn(output.results))),
    shown(`The page ${said} crashed.`),
    withoutSecrets(String(new Error(said).stack)),
  ];
}

const expectSilence = (written: string): void => expect(written.toLowerCase()).not.toContain(marker.toLowerCase());

describe('what a file lets the browser in with is in no output', () => {
  test.each([
    [
      'header',
      headerValue,
      async (value: string, file: string) => {
        await writeFile(file, `X-Token: ${value}\n`);
        return { headers: file, cookies: undefined };
      },
    ],
    [
      'cookie',
      cookieValue,
      async (value: string, file: string) => {
        await writeFile(file, JSON.stringify([{ name: 'a', value, domain: 'site.test' }]));
        return { headers: undefined, cookies: file };
      },
    ],
  ] as const)('as a %s', async (kind, values, write) => {
    await fc.assert(
      fc.asyncProperty(values, echo, async (value, say) => {
        forgetSecrets();
        await readLogin(await write(value, join(folder, `${kind}.txt`)), addresses);
        for (const written of writtenOf(say(value))) expectSilence(written);
      }),
      { numRuns: 60, seed: 19 },
    );
  });

  test('the check sees a leak', () => {
    expect(() => writtenOf(marker).map(expectSilence)).toThrow();
  });
});

describe('what is wrong with a file is told without what it holds', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map((some) => `${some}${marker}`),
    fc
      .tuple(fc.constantFrom('Cookie', 'Host', 'X-A', '[https://a.test', `[${marker}`, marker), headerValue)
      .map(([name, value]) => `${name}: ${value}`),
    fc
      .array(fc.constantFrom(marker, 'site.test', 'TRUE', '/', '0', '9', 'a'), { minLength: 5, maxLength: 8 })
      .map((fields) => fields.join('\t')),
    fc.constantFrom(
      `{"name": "${marker}"}`,
      `[{"name": "${marker}", "value": 3, "domain": "${marker}"}]`,
      `["${marker}"`,
    ),
  );

  test.each([
    ['headers', (file: string) => readHeaders(file, ['https://site.test'])],
    ['cookies', (file: string) => readCookies(file, addresses, Date.now())],
  ] as const)('of %s', async (name, read) => {
    const file = join(folder, `${name}.bad`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (lines) => {
        await writeFile(file, lines.join('\n'));
        await read(file).catch((error: unknown) => {
          expectSilence(String(error));
          expect(String(error)).toMatch(/^UsageError: The (header|cookie) file \S+[^\n]*\.$/);
        });
      }),
      { numRuns: 300, seed: 19 },
    );
  });
});
