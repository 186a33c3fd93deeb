import type { Finding } from '../../core/report.ts';
import { printable } from '../export/printable.ts';
import { ReadableText } from '../names/readable-text.tsx';
import { Examples } from './examples.tsx';
import { Fold } from './fold.tsx';
import { Proofs } from './proofs.tsx';
import { severityWords } from './words.ts';

interface Props {
  readonly finding: Finding;
  readonly open?: boolean;
  /** A few words each, of what a run of the command line makes of it. */
  readonly notes?: readonly string[] | undefined;
}

/** One issue: what, why it matters, how to fix it, and where it shows. */
export function FindingView({ finding, open = false, notes = [] }: Props) {
  const { severity, title, why, because, fix, spec } = finding;
  const [advice, ...examples] = fix.split('\n');
  return (
    <Fold
      class={`finding ${severity}`}
      open={open}
      summary={
        <>
          <span class="title">
            <ReadableText text={title} />
          </span>{' '}
          <span class="severity">{[severityWords[severity], ...notes.map(printable)].join(' · ')}</span>
        </>
      }
    >
      {() => (
        <div class="body">
          <p>
            <ReadableText text={why} />
          </p>
          {because !== undefined && (
            <p>
              <ReadableText text={because} />
            </p>
          )}
          <Proofs finding={finding} />
          <h3>{severity === 'info' ? 'What you can do' : 'How to fix it'}</h3>
          <p>
            <ReadableText text={advice ?? ''} />
          </p>
          {examples.length > 0 && <Examples lines={examples} />}
          <p class="sources quiet">
            {spec.map(({ name, url }, index) => (
              <span key={url}>
                {index > 0 && ' · '}
                <Source name={name} url={url} />
              </span>
            ))}
          </p>
        </div>
      )}
    </Fold>
  );
}

/** A saved report may say anything, so that only an address of the web is a link. */
function Source({ name, url }: Finding['spec'][number]) {
  if (!url.startsWith('https://')) return <>{printable(name)}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {printable(name)}
    </a>
  );
}
