import type { Finding, Proof } from '../../core/report.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { Place } from './place.tsx';
import { OpenLine, SelectElement } from './show-on-page.tsx';
import { shownAddress } from './shown-address.ts';

const shownProofs = 8;

/** Where a finding shows: the first few places, and how many more there are. */
export function Proofs({ finding: { proof, omitted } }: { readonly finding: Pick<Finding, 'proof' | 'omitted'> }) {
  if (proof.length === 0) return null;
  const more = omitted + Math.max(0, proof.length - shownProofs);
  return (
    <ul class="proofs">
      {proof.slice(0, shownProofs).map((one) => (
        <ProofView key={JSON.stringify(one)} proof={one} />
      ))}
      {more > 0 && <li class="quiet">and {more.toLocaleString('en')} more</li>}
    </ul>
  );
}

function ProofView({ proof: { text, url, frame, selector, source } }: { readonly proof: Proof }) {
  return (
    <li>
      {text !== undefined && (
        <span>
          {shownAddress(text, 160)}
          <ReadableNames of={text} />{' '}
        </span>
      )}
      {url !== undefined && !text?.includes(url) && (
        <>
          <code>{shownAddress(url)}</code>
          <ReadableNames of={url} />
        </>
      )}
      <Place selector={selector} source={source} />
      <span class="tools">
        <OpenLine source={source} />
        {selector !== undefined && selector !== '' && <SelectElement frameUrl={frame} selector={selector} />}
      </span>
      {frame !== undefined && (
        <span class="place">
          in the frame {shownAddress(frame, 56)}
          <ReadableNames of={frame} />
        </span>
      )}
    </li>
  );
}
