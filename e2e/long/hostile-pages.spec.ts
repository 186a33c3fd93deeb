import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../src/cli/drivers/driver.ts';
import { runAudit } from '../../src/cli/run-audit.ts';
import type { AuditResult } from '../../src/presentation/export/results.ts';
import { hostilePages } from '../harness/hostile-pages.ts';
import { alive, familyOf, pageProcessesOf } from '../harness/processes.ts';
import { browsers, launchInto } from '../harness/world.ts';
import { securePage } from '../lab/answers.ts';
import { type Lab, openLab } from '../lab/lab.ts';

const patience = { settle: 500, timeout: 8_000, deep: false };
const clean = 'https://clean.test/';
/** The server of this page kills the processes that show pages, once the page has loaded. */
const crashing = 'https://crashing.test/';

const files = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

describe.each(browsers)('a page that harms whoever visits it in %s', (browser) => {
  let lab: Lab;
  let driver: Driver | undefined;
  beforeAll(async () => {
    const crash = { id: 'crashing', title: 'Crashing', start: crashing, expect: { verdict: 'secure' } } as const;
    const answers = {
      [crashing]: securePage({
        title: 'Crashing',
        body: '<script>addEventListener("load", () => fetch("/now"))</script>',
      }),
    };
    lab = await openLab([...hostilePages, { ...crash, answers }], ({ url }) => {
      if (!url.endsWith('/now') || driver === undefined) return;
      for (const id of pageProcessesOf(driver.processId)) process.kill(id, 'SIGKILL');
    });
  });
  afterAll(() => lab.close());

  /** Visits the address between pages that do nothing. */
  const auditAmong = async (url: string, concurrency = 1): Promise<readonly AuditResult[]> =>
    runAudit([clean, url, 'https://hsts-missing.test/'], {
      launch: async () => {
        driver = await launchInto(lab, browser, { unattended: true });
        return driver;
      },
      ...{ patience, concurrency, progress: () => undefined },
    });

  test.each(hostilePages.map(({ id, start }) => ({ id, start })))(
    '$id: it has its report or its error in time, and the others have theirs',
    async ({ start }) => {
      const downloads = files(join(homedir(), 'Downloads'));
      const results = await auditAmong(start);
      expect(results.map(({ requested }) => requested)).toEqual([clean, start, 'https://hsts-missing.test/']);
      expect(results.map((result) => ('report' in result ? result.report.verdict : result.error))).toEqual([
        'secure',
        expect.any(String),
        'secure',
      ]);
      expect(files(join(homedir(), 'Downloads'))).toEqual(downloads);
    },
    // Of a page that makes the browser deaf twice, each time is waited out.
    240_000,
  );

  test('whose process dies has an error that says so', async () => {
    const results = await auditAmong(crashing);
    expect(results.map((result) => ('report' in result ? result.report.verdict : result.error))).toEqual([
      'secure',
      'The page crashed while it was visited.',
      'secure',
    ]);
  });

  test('a browser that answers no more is ended by force, and nothing of it is left', async () => {
    const before = process.env['TMPDIR'];
    const folder = mkdtempSync(join(tmpdir(), 'deaf-'));
    process.env['TMPDIR'] = folder;
    try {
      const deaf = await launchInto(lab, browser);
      const family = familyOf(deaf.processId);
      process.kill(deaf.processId, 'SIGSTOP');
      await deaf.close();
      expect(alive(family)).toEqual([]);
      expect(files(folder).filter((name) => name.startsWith('portcullis'))).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
