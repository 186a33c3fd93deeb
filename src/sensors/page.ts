import type { PageMessages, TabEvent } from '../core/events.ts';
import { pageBatch, pageViolations } from '../core/page-batch.ts';
import { type PageSender, receiveFromPage } from '../platform/messages.ts';
import { findDocument } from './find-document.ts';
import type { Sink } from './sink.ts';

/** Tells what content scripts report. The page may have got at them: what is not as it should be is counted as lost. */
export function watchPages(sink: Sink): void {
  /** Of a document that the browser does not show nothing is taken in; its script tells it again should it come back. */
  const tell = async (sender: PageSender, event: TabEvent): Promise<boolean> => {
    const isShown = await findDocument(sink, sender);
    if (isShown) await sink(sender.tabId, event);
    return isShown;
  };
  const refuse = (message: keyof PageMessages) => (sender: PageSender) =>
    tell(sender, { type: 'message-refused', document: sender.documentId, message });

  receiveFromPage(
    'page-batch',
    pageBatch,
    (batch, sender) => tell(sender, { type: 'page-observed', document: sender.documentId, batch, at: Date.now() }),
    refuse('page-batch'),
  );
  receiveFromPage(
    'page-violations',
    pageViolations,
    ({ violations }, sender) => tell(sender, { type: 'violations-reported', document: sender.documentId, violations }),
    refuse('page-violations'),
  );
}
