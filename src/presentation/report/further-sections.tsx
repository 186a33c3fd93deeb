import type { Report } from '../../core/report.ts';
import { OtherPorts } from '../components/other-ports.tsx';
import { Protection } from '../components/protection.tsx';
import { Way } from '../components/way.tsx';
import { Section } from './section.tsx';
import { reportWords } from './words.ts';

/** What the verdict rests on beside checks and requests; in a tab and in a saved file alike. */
export function FurtherSections({ report }: { readonly report: Report }) {
  const { connection, ports } = report;
  const isEncrypted = connection.scheme === 'https' && connection.failure === undefined;
  return (
    <>
      {connection.hops.length > 0 && (
        <Section title={reportWords.redirects}>
          <Way hops={connection.hops} />
        </Section>
      )}
      {isEncrypted && (
        <Section title={reportWords.connection}>
          <Protection report={report} />
        </Section>
      )}
      {ports.items.length > 0 && (
        <Section title={reportWords.ports}>
          <OtherPorts ports={ports} />
        </Section>
      )}
    </>
  );
}
