import * as v from 'valibot';
import type { PageBatch, Violation } from '../core/events.ts';
import { limits } from '../core/limits.ts';
import { destinations } from '../core/report.ts';
import { receiveFromPage } from '../platform/messages.ts';
import type { Sink } from './sink.ts';

/** Tells what content scripts report. The page may have got at them: everything is checked and cut to its limit. */
export function watchPages(sink: Sink): void {
  receiveFromPage('page-batch', pageBatch, (batch, { tabId, frameId, documentId, ahead = false }) => {
    const document = documentId;
    return sink(tabId, { type: 'page-observed', document, top: frameId === 0, ahead, batch, at: Date.now() });
  });
  receiveFromPage('page-violations', pageViolations, ({ violations }, { tabId, documentId }) =>
    sink(tabId, { type: 'violations-reported', document: documentId, violations }),
  );
}

const cutTo = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, length)),
  );
const url = cutTo(limits.urlLength);
const snippet = cutTo(limits.snippetLength);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const some = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(limits.itemsPerMessage));
const collects = v.picklist(['password', 'card']);
const element = { selector: snippet, html: snippet };

const pageBatch: v.GenericSchema<unknown, PageBatch> = v.object({
  url,
  readyState: v.picklist(['loading', 'interactive', 'complete']),
  metaUpgrades: v.boolean(),
  resources: some(
    v.object({
      ...element,
      url,
      destination: v.picklist(destinations),
      requested: v.picklist(['yes', 'no', 'unclear']),
      upgradedEntry: v.boolean(),
      failed: v.exactOptional(v.boolean()),
      count,
    }),
  ),
  timing: some(v.object({ url, initiator: cutTo(20), count })),
  forms: some(v.object({ ...element, url, method: cutTo(10), collects: v.pipe(v.array(collects), v.maxLength(2)) })),
  fields: some(v.object({ ...element, collects })),
  references: some(
    v.object({
      ...element,
      url,
      kind: v.picklist(['link', 'canonical', 'alternate', 'base', 'refresh', 'og-url', 'download', 'websocket']),
    }),
  ),
  ports: some(v.object({ origin: url, use: v.picklist(['resource', 'link', 'form']) })),
  omitted: count,
});

const pageViolations: v.GenericSchema<unknown, { violations: Violation[] }> = v.object({
  violations: some(
    v.object({
      url,
      directive: cutTo(40),
      enforced: v.exactOptional(v.literal(true)),
      source: v.exactOptional(v.object({ url, line: count, column: count })),
    }),
  ),
});
