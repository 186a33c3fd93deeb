import type { Certificate } from '../../core/report.ts';
import { lifetimeOf } from '../../core/standards/certificate-lifetime.ts';
import { printable } from '../export/printable.ts';
import { lifetimeLabels, lifetimeWords } from './lifetime-words.ts';

/** The lifetime of a certificate as a bar, with the day of the visit on it. */
export function LifetimeBar({ certificate, at }: { readonly certificate: Certificate; readonly at: number }) {
  const { notBefore, notAfter } = certificate;
  const lifetime = lifetimeOf(certificate);
  if (lifetime === undefined) {
    return <p class="quiet">{printable(`From ${notBefore} to ${notAfter}, which is not a valid period`)}</p>;
  }
  const { start, end } = lifetime;
  const used = end === start ? 1 : Math.min(1, Math.max(0, (at - start) / (end - start)));
  const isOver = at > end || at < start;
  return (
    <>
      <div class={isOver ? 'lifetime over' : 'lifetime'} style={{ '--used': `${(used * 100).toFixed(1)}%` }}>
        <span>
          {lifetimeLabels.issued} {dayOf(notBefore)}
        </span>
        <span class="day">{isOver ? '' : lifetimeLabels.visited(dayOf(new Date(at).toISOString()))}</span>
        <span>
          {at > end ? lifetimeLabels.expired : lifetimeLabels.expires} {dayOf(notAfter)}
        </span>
      </div>
      <p class="quiet">{lifetimeWords(lifetime, at)}</p>
    </>
  );
}

const dayOf = (moment: string): string => moment.slice(0, 10);
