import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtCommand } from '../harness/command-line.ts';
import { heavyCase, heavyPages } from '../harness/many-cases.ts';
import { watchMemory } from '../harness/memory.ts';
import { browsers } from '../harness/world.ts';
import { type Lab, openLab } from '../lab/lab.ts';

const few = 50;
const many = 500;

let lab: Lab;
beforeAll(async () => {
  lab = await openLab([heavyCase(many)]);
});
afterAll(() => lab.close());

/** How fast so many pages are audited, and the most memory that it takes. */
async function measure(browser: (typeof browsers)[number], count: number) {
  const output = join(tmpdir(), `many-pages-${browser}-${count}.json`);
  const args = [
    ...[builtCommand, 'audit', '--browser', browser, '--format', 'json', '--output', output],
    ...['--fail-on', 'never', '--quiet', '-'],
    ...['--ca', lab.caFile, '--resolve-all', lab.address],
    ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
  ];
  const began = Date.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
  const memory = watchMemory(child.pid ?? 0);
  child.stdin.end(heavyPages(count).join('\n'));
  const status = await new Promise((resolve) => child.on('close', resolve));
  const speed = (count / (Date.now() - began)) * 1_000;
  const { results } = JSON.parse(await readFile(output, 'utf8'));
  await rm(output);
  expect({ status, pages: results.length }).toEqual({ status: 0, pages: count });
  const measured = { ...memory(), speed };
  process.stdout.write(
    `${browser}, ${count} pages: ${speed.toFixed(2)} a second, command ${Math.round(measured.own)} MB, browser ${Math.round(measured.started)} MB\n`,
  );
  return measured;
}

test.each(browsers)(
  '%s and the command need little more memory for ten times as many pages',
  async (browser) => {
    const [before, after] = [await measure(browser, few), await measure(browser, many)];
    const ratios = { command: after.own / before.own, browser: after.started / before.started };
    process.stdout.write(`${browser}: ${many} pages to ${few}: ${JSON.stringify(ratios)}\n`);
    expect(ratios.command).toBeLessThan(1.5);
    expect(ratios.browser).toBeLessThan(1.25);
  },
  3_600_000,
);
