import type { ComponentChildren } from 'preact';
import type { Report } from '../../core/report.ts';
import { wantedOrigins } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { Task } from '../components/task.tsx';
import { reportPage } from '../report/page.ts';
import { samples } from '../report/samples.ts';
import { welcomeWords as words } from './words.ts';

interface Props {
  readonly engine: Report['browser']['name'];
  /** Undefined until it is known. */
  readonly hasAccess: boolean | undefined;
  readonly isPinned: boolean;
}

/** What Portcullis does and sees, and what a person does first. */
export function Welcome({ engine, hasAccess, isPinned }: Props) {
  const { access, pin, sample, sees, privacy } = words;
  return (
    <main>
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      {hasAccess !== undefined && (
        <Part id="access" title={access.title}>
          <p>{hasAccess ? access.given : access.missing}</p>
          {!hasAccess && (
            <p class="buttons">
              <Task strong label={access.button} work={() => browser.permissions.request({ origins: wantedOrigins })} />
            </p>
          )}
        </Part>
      )}
      <Part id="pin" title={pin.title}>
        <p>{isPinned ? pin[engine].pinned : pin[engine].steps}</p>
      </Part>
      <Part id="sample" title={sample.title}>
        <p>{sample.how}</p>
        <ul>
          {samples.map((name) => (
            <li key={name}>
              <a href={`${browser.runtime.getURL(reportPage)}?sample=${name}`} target="_blank" rel="noopener">
                {sample.names[name]}
              </a>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="sees" title={sees.title}>
        <Lines lines={sees.lines} />
      </Part>
      <Part id="privacy" title={privacy.title}>
        <Lines lines={privacy.lines} />
      </Part>
      <p class="buttons">
        <Task label={words.options} work={() => browser.runtime.openOptionsPage()} />
      </p>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
