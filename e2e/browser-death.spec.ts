import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { runAudit } from '../src/cli/run-audit.ts';
import type { AuditResult } from '../src/presentation/export/results.ts';
import { builtCommand } from './harness/command-line.ts';
import { alive, commandOf, familyOf } from './harness/processes.ts';
import { browsers, launchInto } from './harness/world.ts';
import { securePage } from './lab/answers.ts';
import type { LabCase } from './lab/case.ts';
import { type Lab, openLab } from './lab/lab.ts';

/** Pages whose server kills the browser that asks for them: every one, or only the first; or tells that it was asked. */
const killers: readonly LabCase[] = ['kills', 'kills-once', 'stays'].map((name) => ({
  id: name,
  title: name,
  start: `https://${name}.test/`,
  answers: { [`https://${name}.test/`]: securePage({ title: name }) },
  expect: { verdict: 'secure' },
}));

const innocent = [
  'https://clean.test/',
  'http://plain.test/',
  'https://hsts-missing.test/',
  'https://firm-cookies.test/',
];
const verdicts = ['secure', 'insecure', 'secure', 'secure'];

// A browser is started half a dozen times.
describe.each(browsers)('when %s is killed in the middle of a run', { timeout: 300_000 }, (browser) => {
  let lab: Lab;
  let folder: string;
  let elsewhere: string | undefined;
  /** The browsers that were started, the latest last. */
  let started: Driver[];
  /** Their processes, as they were when the browser was killed. */
  let processes: number[];
  /** Resolves when the page that stays is asked for. */
  let asked: Promise<void>;

  beforeEach(async () => {
    // Everything that a browser leaves behind shows in a folder of its own.
    elsewhere = process.env['TMPDIR'];
    folder = mkdtempSync(join(tmpdir(), 'death-'));
    process.env['TMPDIR'] = folder;
    started = [];
    processes = [];
    let hasKilled = false;
    let tellAsked = (): void => undefined;
    asked = new Promise((resolve) => {
      tellAsked = resolve;
    });
    lab = await openLab(killers, ({ url }) => {
      if (url.startsWith('https://stays')) tellAsked();
      if (!url.startsWith('https://kills') || (url.startsWith('https://kills-once') && hasKilled)) return;
      hasKilled = true;
      const driver = started.at(-1);
      if (driver === undefined) return;
      processes.push(...familyOf(driver.processId));
      process.kill(driver.processId, 'SIGKILL');
    });
  });
  afterEach(async () => {
    if (elsewhere === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = elsewhere;
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const audit = (urls: readonly string[]): Promise<readonly AuditResult[]> =>
    runAudit(urls, {
      launch: async () => {
        const driver = await launchInto(lab, browser, { unattended: true });
        started.push(driver);
        return driver;
      },
      ...{ patience: { settle: 500, timeout: 20_000, deep: false }, concurrency: 3, progress: () => undefined },
    });
  const outcomes = (results: readonly AuditResult[]): string[] =>
    results.map((result) => ('report' in result ? result.report.verdict : result.error));
  const own = (): string[] => readdirSync(folder).filter((name) => name.startsWith('portcullis'));
  const startRun = () => {
    const inLab = ['--ca', lab.caFile, '--resolve-all', lab.address, '--port-map', ports(lab)];
    const command = [builtCommand, 'audit', '--browser', browser, ...inLab, 'https://stays.test/'];
    const child = spawn(process.execPath, command, { stdio: 'ignore' });
    return { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
  };
  const nothingIsLeft = async (): Promise<void> => {
    expect(processes.length).toBeGreaterThan(1);
    await waitUntil('every process of the killed browsers has ended', async () => alive(processes).length === 0);
    expect(own()).toEqual([]);
  };

  test('once, it is started again, and every address is audited', async () => {
    const [first = '', ...rest] = innocent;
    expect(outcomes(await audit([first, 'https://kills-once.test/', ...rest]))).toEqual([
      verdicts[0],
      'secure',
      ...verdicts.slice(1),
    ]);
    expect(started.length).toBeGreaterThan(1);
    await nothingIsLeft();
  });

  test('by the same page again and again, that page is named, and every other one is audited', async () => {
    const [first = '', ...rest] = innocent;
    expect(outcomes(await audit([first, 'https://kills.test/', ...rest]))).toEqual([
      verdicts[0],
      'The browser crashed or stopped answering, twice, while it visited https://kills.test/.',
      ...verdicts.slice(1),
    ]);
    await nothingIsLeft();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('a run that %s ends leaves nothing behind', async (signal) => {
    const { child, ended } = startRun();
    await asked;
    const family = familyOf(child.pid ?? 0);
    expect(family.length).toBeGreaterThan(2);
    child.kill(signal);
    expect(await ended).toBe(128 + constants.signals[signal]);
    await waitUntil('every process has ended', async () => alive(family).length === 0);
    expect(own()).toEqual([]);
  });

  test.each([
    ['its folder is there', () => own().length > 0],
    ['its process is there', (id: number) => browserIn(id) !== undefined],
    ['it has written its profile', () => own().some((name) => hasProfile(join(folder, name)))],
  ])('a run that ends when %s, before the browser has started, leaves nothing behind', async (what, isSo) => {
    const { child, ended } = startRun();
    await waitUntil(what, async () => isSo(child.pid ?? 0), { interval: 1 });
    const family = familyOf(child.pid ?? 0);
    child.kill('SIGTERM');
    expect(await ended).toBe(128 + constants.signals.SIGTERM);
    await waitUntil('every process has ended', async () => alive(family).length === 0);
    expect(own()).toEqual([]);
  });
});

/** The process of a browser that was started with a profile of ours, if there is one. */
const browserIn = (id: number): number | undefined =>
  familyOf(id).find((member) => member !== id && commandOf(member).includes('portcullis-'));

/** Both browsers write it while they start. */
const hasProfile = (folder: string): boolean =>
  ['prefs.js', 'profile/Default', 'cookies.sqlite'].some((name) => existsSync(join(folder, name)));

const ports = (lab: Lab): string => [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',');
