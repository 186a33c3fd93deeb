import type { Listed, PortUse } from '../report.ts';
import type { UsualMeaningOf } from '../standards/alternate-ports.ts';
import { isBadPort } from '../standards/bad-ports.ts';
import { effectivePortOf } from '../standards/ports.ts';
import type { Visit } from '../visit.ts';

/** The ports of their own that the page uses or leads to, each with what is usual there. */
export function portsOf({ ports: { items, omitted } }: Visit, usualMeaningOf: UsualMeaningOf): Listed<PortUse> {
  return {
    items: items.map(({ origin, use }) => {
      const port = effectivePortOf(origin);
      const meaning = usualMeaningOf(port);
      return { origin, port, use, blocked: isBadPort(port), ...(meaning === undefined ? {} : { meaning }) };
    }),
    omitted,
  };
}
