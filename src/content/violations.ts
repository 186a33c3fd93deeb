import type { Violation } from '../core/events.ts';
import { isPlain } from '../core/standards/address.ts';
import { deepAuditMark } from '../core/standards/deep-audit-policy.ts';
import { post } from './post.ts';

/** Violations in one message, and in all messages of a frame. */
const mostPerMessage = 300;
const most = 3_000;

const waiting: Violation[] = [];
let told = 0;

/** Passes on what the page's own policies refuse in this frame, and what the report-only policy of a deep audit names. */
export function watchViolations(): void {
  document.addEventListener('securitypolicyviolation', (violation) => {
    const { isTrusted, disposition, originalPolicy, blockedURI, effectiveDirective } = violation;
    const enforced = disposition === 'enforce';
    // Of what a redirect made insecure, the address before it is told.
    if (!isTrusted || told >= most || !(enforced ? isPlain(blockedURI) : originalPolicy.startsWith(deepAuditMark)))
      return;
    told += 1;
    const { sourceFile: url, lineNumber: line, columnNumber: column } = violation;
    waiting.push({
      url: blockedURI,
      directive: effectiveDirective,
      ...(enforced && { enforced }),
      ...(line > 0 && { source: { url, line, column } }),
    });
    if (waiting.length === 1) setTimeout(flush, 50);
  });
}

function flush(): void {
  while (waiting.length > 0) post('page-violations', { violations: waiting.splice(0, mostPerMessage) });
}
