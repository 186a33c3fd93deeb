import type { Report } from '../../src/core/report.ts';

export type Browser = Report['browser']['name'];
export type Mode = Report['mode'];
