import type { Finding, Proof } from '../../core/report.ts';
import { Fold } from './fold.tsx';
import { Place } from './place.tsx';
import { shownAddress } from './shown-address.ts';
import { severityWords } from './words.ts';

/** One thing to mend: what, why it matters, how to mend it, and where it shows. */
export function FindingView({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const { severity, title, why, because, fix, spec } = finding;
  const [advice, ...examples] = fix.split('\n');
  return (
    <Fold
      class={`finding ${severity}`}
      open={open}
      summary={
        <>
          <span class="severity">{severityWords[severity]}</span> <span class="title">{title}</span>
        </>
      }
    >
      {() => (
        <div class="body">
          <p>{why}</p>
          {because !== undefined && <p>{because}</p>}
          <Proofs finding={finding} />
          <p>
            <strong>To mend it:</strong> {advice}
          </p>
          {examples.length > 0 && <Examples lines={examples} />}
          <p class="quiet">
            {spec.map(({ name, url }, index) => (
              <>
                {index > 0 && ' · '}
                <a href={url} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </>
            ))}
          </p>
        </div>
      )}
    </Fold>
  );
}

/** Lines such as `nginx: return 301 …`: whose configuration, and what to write there. Others are plain advice. */
function Examples({ lines }: { readonly lines: readonly string[] }) {
  return (
    <dl class="examples">
      {lines.map((line) => {
        const [, name, text] = /^([^:]{2,24}): (.+)$/.exec(line) ?? [];
        return name === undefined ? (
          <dd key={line}>{line}</dd>
        ) : (
          <>
            <dt>{name}</dt>
            <dd>
              <code>{text}</code>
            </dd>
          </>
        );
      })}
    </dl>
  );
}

const shownProofs = 8;

function Proofs({ finding: { proof, omitted } }: { readonly finding: Finding }) {
  if (proof.length === 0) return null;
  const more = omitted + Math.max(0, proof.length - shownProofs);
  return (
    <ul class="proofs">
      {proof.slice(0, shownProofs).map((one) => (
        <ProofView key={JSON.stringify(one)} proof={one} />
      ))}
      {more > 0 && <li class="quiet">and {more} more</li>}
    </ul>
  );
}

function ProofView({ proof: { text, url, selector, source } }: { readonly proof: Proof }) {
  return (
    <li>
      {text !== undefined && <span>{shownAddress(text, 160)} </span>}
      {url !== undefined && !text?.includes(url) && <code>{shownAddress(url)}</code>}
      <Place selector={selector} source={source} />
    </li>
  );
}
