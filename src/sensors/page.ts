import type { PageMessages, TabEvent } from '../core/events.ts';
import { pageBatch, pageViolations } from '../core/page-batch.ts';
import type { PageSender, ScriptHandlers } from '../platform/receive.ts';
import { findDocument } from './find-document.ts';
import type { Sink } from './sink.ts';

/** Tells what content scripts report. The page may have got at them: what is not as it should be is counted as lost. */
export function pageHandlers(sink: Sink): Pick<ScriptHandlers, keyof PageMessages> {
  /** Of a document that the browser does not show nothing is taken in; its script tells it again should it come back. */
  const tell = async (sender: PageSender, event: TabEvent): Promise<boolean> => {
    const isShown = await findDocument(sink, sender);
    if (isShown) await sink(sender.tabId, event);
    return isShown;
  };
  const refused = (message: keyof PageMessages) => (sender: PageSender) =>
    tell(sender, { type: 'message-refused', document: sender.documentId, message });

  return {
    'page-batch': {
      schema: pageBatch,
      handle: (batch, sender) =>
        tell(sender, { type: 'page-observed', document: sender.documentId, batch, at: Date.now() }),
      refuse: refused('page-batch'),
    },
    'page-violations': {
      schema: pageViolations,
      handle: ({ violations }, sender) =>
        tell(sender, { type: 'violations-reported', document: sender.documentId, violations }),
      refuse: refused('page-violations'),
    },
  };
}
