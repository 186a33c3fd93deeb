import type { limits } from '../limits.ts';

/** The limits of what pages, their certificates and their headers hold. */
export type LimitOfPages = Extract<
  keyof typeof limits,
  | 'forms'
  | 'fields'
  | 'references'
  | 'links'
  | 'credentials'
  | 'ports'
  | 'connections'
  | 'certificateNames'
  | 'distinguishedName'
  | 'certificateBytes'
  | 'cookies'
  | 'hops'
  | 'headerCharacters'
  | 'headerLength'
  | 'urlLength'
  | 'wordLength'
  | 'snippetLength'
  | 'cuts'
  | 'itemsPerMessage'
>;
