import type { PageBatch } from '../../events.ts';

/** What a frame with nothing in it tells once it has loaded, and what a test changes about it. */
export const batchWith = (change: Partial<PageBatch> = {}): PageBatch => ({
  number: 1,
  readyState: 'complete',
  metaUpgrades: false,
  resources: [],
  timing: [],
  forms: [],
  fields: [],
  references: [],
  ports: [],
  cuts: [],
  ...change,
});
