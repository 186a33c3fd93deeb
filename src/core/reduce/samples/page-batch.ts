import type { PageBatch } from '../../events.ts';

/** What a frame with nothing in it tells once it has loaded, and what a test changes about it. */
export const batchWith = (change: Partial<PageBatch> = {}): PageBatch => ({
  number: 1,
  url: 'https://a.test/',
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
