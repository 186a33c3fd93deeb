import type { Declaration, Observation } from '../../visit.ts';
import type { Circumstances } from '../circumstances.ts';
import type { outcomeOf } from '../outcome.ts';

export const url = 'http://r.test/x';
export const said = (how: Observation['how'], by: Observation['by'] = 'network', kind = 'image'): Observation => ({
  url,
  frame: 'top',
  by,
  kind,
  how,
  count: 1,
});
export const declared = (requested: Declaration['requested'], upgradedEntry = false): Declaration => ({
  url,
  frame: 'top',
  destination: 'image',
  requested,
  upgradedEntry,
  selector: 'img',
  html: '<img>',
  count: 1,
});
export const image: Circumstances = {
  browser: 'chromium',
  destination: 'image',
  category: 'upgradeable',
  observations: [],
  secure: true,
  policy: false,
  top: true,
  sharesEntry: false,
  local: false,
  headersRefuse: () => false,
  complete: true,
  upgradedBefore: false,
};
export const script: Circumstances = { ...image, destination: 'script', category: 'blockable' };
export const font: Circumstances = { ...script, destination: 'font' };
export const frame: Circumstances = { ...image, destination: 'frame', category: 'blockable' };
export const refused = said('refused', 'csp', 'default-src');
export const inFirefox = (circumstances: Circumstances): Circumstances => ({ ...circumstances, browser: 'firefox' });

export type Row = readonly [what: string, circumstances: Circumstances, outcome: ReturnType<typeof outcomeOf>];
