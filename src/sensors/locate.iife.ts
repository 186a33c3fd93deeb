import { findInSource, type SourceAnswer, type SourceQuestion } from '../core/source/find-in-source.ts';
import type { DocumentSource } from '../core/source/locate.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import { cachedSource } from './cached-source.ts';
import { inSlices } from './in-slices.ts';

/** Answers what the source of this document can tell; the worker brings the source where the browser lets it read one. */
export type FindInSource = (question: SourceQuestion, source: DocumentSource | null) => Promise<SourceAnswer | null>;

const answer: FindInSource = async (question, brought) => {
  const source = brought ?? (await cachedSource());
  // A page may have given itself another address since.
  return source === undefined || !sameResource(source.url, location.href)
    ? null
    : findInSource(question, source, inSlices());
};

// The isolated world is ours alone: the page sees nothing of this.
(globalThis as { portcullisFindInSource?: FindInSource }).portcullisFindInSource = answer;
