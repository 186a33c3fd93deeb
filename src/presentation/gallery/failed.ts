import { addressOf } from '../../core/observe/address.ts';
import { gap, type Report, seenAs } from '../../core/report.ts';
import { diagnose } from '../../core/standards/failure.ts';
import { observed } from './observed.ts';

/** The report on an address that gave no page, but this error of the browser. */
export function failed(url: string, code: string): Report {
  const nothing = gap('The navigation produced no page.');
  return observed({
    url,
    channels: {
      hops: seenAs([{ url, status: 0, kind: 'start' }]),
      failure: seenAs(diagnose(code, addressOf(url))),
      headers: nothing,
      insecureRequests: nothing,
      forms: nothing,
      sensitiveFields: nothing,
      references: nothing,
    },
  });
}
