import * as v from 'valibot';
import { mostForSources } from '../core/deep-audit-times.ts';
import { located, sourceQuestion } from '../core/observe/source-question.ts';
import { position } from '../core/schema-values.ts';
import type { SourceAnswer, SourceQuestion } from '../core/source/find-in-source.ts';
import type { DocumentSource } from '../core/source/locate.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import { askDocument } from '../platform/ask-document.ts';
import { record } from '../recording/session.ts';
import { readTab } from '../recording/tab-store.ts';
import type { FindInSource } from './locate.iife.ts';
import script from './locate.iife.ts?script&iife';
import { whileReadingSource } from './source-reading.ts';

/**
 * Tells where in the sources of a tab's documents things stand that ask for insecure addresses. Each document looks for
 * itself, in our isolated world: the sources are long, and only deep audits need what reads them. Where the worker could
 * not read any, the tab's own document looks into the browser's cache.
 */
export async function locateInSources(tabId: number, sources: readonly DocumentSource[] | undefined): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  if (visit === undefined) return;
  const asked = Object.entries(visit.frames).map(async ([document, { url }]) => {
    const source = sources === undefined ? null : sourceOf(url, sources);
    const question = sourceQuestion(visit, document);
    if (question === undefined || source === undefined || (source === null && document !== visit.document)) return;
    const ask = (): Promise<SourceAnswer | undefined> => answered(tabId, document, question, source);
    const work = source === null ? whileReadingSource(tabId, ask) : ask();
    const answer = await Promise.race([work, noAnswer()]);
    if (answer !== undefined) await record(tabId, located(question, document, answer));
  });
  await Promise.all(asked);
}

/** Undefined also where there are several: which of them the document came from cannot be told. */
function sourceOf(url: string, sources: readonly DocumentSource[]): DocumentSource | undefined {
  const [source, ...others] = sources.filter((one) => sameResource(one.url, url));
  return others.some(({ text }) => text !== source?.text) ? undefined : source;
}

/** Puts the reader into the document, then asks it. */
async function answered(
  tabId: number,
  document: string,
  question: SourceQuestion,
  source: DocumentSource | null,
): Promise<SourceAnswer | undefined> {
  const parsed = v.safeParse(sourceAnswer, await askDocument(tabId, document, script, askThere, [question, source]));
  return parsed.success ? parsed.output : undefined;
}

/** Runs in the page, apart from its scripts. Nothing outside of it is there. */
const askThere: FindInSource = async (question, source) =>
  (await (globalThis as { portcullisFindInSource?: FindInSource }).portcullisFindInSource?.(question, source)) ?? null;

/** A page that is busy does not answer; nothing but the lines of its elements waits for it. */
const noAnswer = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, mostForSources, undefined));

const positions = v.array(v.nullable(position));
const sourceAnswer = v.object({ declared: positions, redirecting: positions, violations: v.array(v.boolean()) });
