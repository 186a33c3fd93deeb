import { expect, test } from 'vitest';
import type { Report } from '../../core/report.ts';
import { findingWith } from '../../core/rules/samples/findings.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { heroActionsOf } from './hero-actions.ts';

const unseen = findingWith({ outcome: 'unknown', group: 'headers' });

test('a reload is offered where there is no verdict without it', () => {
  const report: Report = { ...sampleReport, actions: ['reload', 'deep-audit'], findings: [unseen] };
  expect(heroActionsOf({ ...report, verdict: 'unknown' })).toEqual({ primary: 'reload', strong: true });
  expect(heroActionsOf({ ...report, verdict: 'unknown', findings: [] })).toEqual({ primary: 'reload', strong: true });
  expect(heroActionsOf({ ...report, verdict: 'warning' })).toEqual({ strong: false });
});

test('no reload is offered while the page is still loading', () => {
  const pending = { url: 'https://site.example/', since: '2026-11-02T09:30:00.000Z', reached: 'nothing' } as const;
  const connection = { ...sampleReport.connection, pending };
  expect(heroActionsOf({ ...sampleReport, connection, verdict: 'unknown', actions: ['reload'] }).primary).toBe(
    undefined,
  );
});
