import { isFull } from '../../platform/history.ts';
import { history as words } from '../../words/en/history.ts';
import { filled } from './filled.ts';

/** Why nothing could be written, for a person. */
export const inWords = (error: unknown): string =>
  isFull(error) ? words.full : filled(words.failed, { error: error instanceof Error ? error.message : String(error) });
