import type { PageMessages } from '../core/events.ts';
import { pageBatch, pageViolations } from '../core/page-batch.ts';
import { type PageSender, receiveFromPage } from '../platform/messages.ts';
import type { Sink } from './sink.ts';

/** Tells what content scripts report. The page may have got at them: what is not as it should be is counted as lost. */
export function watchPages(sink: Sink): void {
  const refuse =
    (message: keyof PageMessages) =>
    ({ tabId, documentId }: PageSender): Promise<void> =>
      sink(tabId, { type: 'message-refused', document: documentId, message });

  receiveFromPage(
    'page-batch',
    pageBatch,
    (batch, { tabId, frameId, documentId, ahead = false }) => {
      const document = documentId;
      return sink(tabId, { type: 'page-observed', document, top: frameId === 0, ahead, batch, at: Date.now() });
    },
    refuse('page-batch'),
  );
  receiveFromPage(
    'page-violations',
    pageViolations,
    ({ violations }, { tabId, documentId }) =>
      sink(tabId, { type: 'violations-reported', document: documentId, violations }),
    refuse('page-violations'),
  );
}
