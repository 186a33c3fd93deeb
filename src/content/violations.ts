import type { Violation } from '../core/events.ts';
import { isPlaintext } from '../core/standards/address.ts';
import { deepAuditMark } from '../core/standards/deep-audit-policy.ts';
import { cutShort } from './addresses.ts';
import { on } from './on.ts';
import { cut } from './outbox.ts';
import { post } from './post.ts';

/** Violations in one message, and in all messages of a frame. */
const mostPerMessage = 50;
const most = 3_000;

const waiting: Violation[] = [];
let told = 0;

/** Passes on what the page's own policies refuse in this frame, and what the report-only policy of a deep audit names. */
export function watchViolations(): void {
  on('securitypolicyviolation', (violation) => {
    const { blockedURI, lineNumber: line } = violation;
    const enforced = violation.disposition === 'enforce';
    // Of what a redirect made insecure, the address before it is told.
    if (!(enforced ? isPlaintext(blockedURI) : violation.originalPolicy.startsWith(deepAuditMark))) return;
    if (++told > most) return cut('violations');
    waiting.push({
      ...{ url: cutShort(blockedURI), directive: violation.effectiveDirective },
      ...(enforced && { enforced }),
      ...(line > 0 && { source: { url: cutShort(violation.sourceFile), line, column: violation.columnNumber } }),
    });
    if (waiting.length === 1) setTimeout(flush, 50);
  });
}

async function flush(): Promise<void> {
  while (waiting.length > 0) {
    const violations = waiting.splice(0, mostPerMessage);
    if (!(await post('page-violations', { violations }))) cut('violations', 'error');
  }
}
