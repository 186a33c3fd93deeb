import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import { engine } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { auditReportingTo, reportAddresses } from './deep-audit-rules.ts';
import type { Identified } from './document-identity.ts';
import type { Sink } from './sink.ts';

/**
 * Tells the reports that a deep audit's policy sends from workers: they are read as they set out, and never get
 * anywhere. Nothing else matches the addresses, so this costs no page anything.
 */
export function watchViolationReports(sink: Sink): void {
  browser.webRequest.onBeforeRequest.addListener(
    (details: Identified<WebRequest.OnBeforeRequestDetailsType>) => {
      pass(details, sink).catch((error: unknown) => logError('violation report', error));
    },
    { urls: [`${reportAddresses}*`], types: ['csp_report'] },
    ['requestBody'],
  );
}

async function pass(details: Identified<WebRequest.OnBeforeRequestDetailsType>, sink: Sink): Promise<void> {
  const { url, documentId, requestBody } = details;
  // What has a tab in Firefox is a document, which speaks for itself, or one that cannot be told from another.
  if (engine === 'firefox' && details.tabId >= 0) return;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), report), textOf(requestBody));
  const tabId = await auditReportingTo(url);
  if (tabId === undefined || !parsed.success) return;
  const said = parsed.output['csp-report'];
  // Of what a redirect made insecure, the address before it is told.
  if (!/^(http|ws)s?:/.test(said['blocked-uri'])) return;
  const source = {
    url: said['source-file'].slice(0, limits.urlLength),
    line: said['line-number'],
    column: said['column-number'],
  };
  sink(tabId, {
    type: 'violation-posted',
    ...(documentId === undefined ? {} : { document: documentId }),
    context: said['document-uri'],
    violation: {
      url: said['blocked-uri'],
      directive: said['effective-directive'],
      // Of what came from a `blob:` address only its scheme is told.
      ...(source.line > 0 && URL.canParse(source.url) ? { source } : {}),
    },
  });
}

/** The part of a report that is read (CSP 3 §5.3); engines leave out what they do not know. */
const report = v.object({
  'csp-report': v.object({
    'blocked-uri': v.string(),
    'effective-directive': v.string(),
    'document-uri': v.string(),
    'source-file': v.optional(v.string(), ''),
    'line-number': v.optional(v.number(), 0),
    'column-number': v.optional(v.number(), 0),
  }),
});

/** The body of a report is small, and comes as one part. */
function textOf(body: WebRequest.OnBeforeRequestDetailsTypeRequestBodyType | undefined): string {
  const bytes = body?.raw?.[0]?.bytes;
  return bytes instanceof ArrayBuffer ? new TextDecoder().decode(bytes) : '';
}
