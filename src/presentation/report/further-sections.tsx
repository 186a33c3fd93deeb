import type { Finding, Report } from '../../core/report.ts';
import { OtherPorts } from '../components/other-ports.tsx';
import { Protection } from '../components/protection.tsx';
import { whyRequestsUnseen } from '../components/tally.ts';
import { printable } from '../export/printable.ts';
import { Forms, References } from './forms.tsx';
import { Judged } from './judged.tsx';
import { RedirectChain } from './redirect-chain.tsx';
import { Section } from './section.tsx';
import { reportWords } from './words.ts';

/** What the verdict rests on beside checks and requests; in a tab and in a saved file alike. */
export function FurtherSections({ report }: { readonly report: Report }) {
  const { connection, ports, references } = report;
  const isPage = connection.failure === undefined && report.findings.length > 0;
  return (
    <>
      {connection.hops.length > 0 && (
        <Section title={reportWords.redirects}>
          <RedirectChain report={report} />
        </Section>
      )}
      {isPage && connection.scheme === 'https' && (
        <Section title={reportWords.connection}>
          <Protection report={report} />
        </Section>
      )}
      {isPage && <Response report={report} />}
      {isPage && <Sent report={report} />}
      {references.items.length > 0 && (
        <Section title={reportWords.references.title}>
          <References references={references} />
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

/** What the response of the page said beside its content. */
function Response({ report: { findings, hsts } }: { readonly report: Report }) {
  const cookies = findings.filter(({ group }) => group === 'cookies');
  const hasCookies = cookies.some(({ outcome }) => outcome !== 'not-applicable');
  const said = whyRequestsUnseen(findings);
  return (
    <>
      <Section title={reportWords.headers}>
        {hsts.state === 'seen' && (
          <p>
            <code>{printable(`Strict-Transport-Security: ${hsts.value.raw}`)}</code>
          </p>
        )}
        <Judged findings={findings.filter(({ group }) => group === 'headers')} said={said} />
      </Section>
      <Section title={reportWords.cookies}>
        {cookies.some(wasJudged) && <p class="quiet">{reportWords.cookieValues}</p>}
        {hasCookies ? <Judged findings={cookies} said={said} /> : <p class="quiet">{reportWords.noCookies}</p>}
      </Section>
    </>
  );
}

const wasJudged = ({ outcome }: Finding): boolean => outcome === 'fail' || outcome === 'pass';

/** What a person types into the page, and where it goes. */
const aboutInput = ['insecure-form', 'password-over-http', 'card-over-http'];

function Sent({ report: { findings, forms } }: { readonly report: Report }) {
  const judged: readonly Finding[] = findings.filter(({ rule }) => aboutInput.includes(rule));
  if (judged.length === 0 && forms.items.length === 0) return null;
  return (
    <Section title={reportWords.forms.title}>
      <Forms forms={forms} />
      <Judged findings={judged} said={whyRequestsUnseen(findings)} />
    </Section>
  );
}
