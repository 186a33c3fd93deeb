import { type ComponentChild, Fragment } from 'preact';
import type { ChangePart, VersionChanges } from './read-changes.ts';
import { changesWords as words } from './words.ts';

/** What changed from version to version. */
export function Changes({ versions }: { readonly versions: readonly VersionChanges[] }) {
  return (
    <main>
      <h1>{words.title}</h1>
      {versions.map(({ title, groups }) => (
        <section key={title}>
          <h2>{title}</h2>
          {groups.map((group) => (
            <Fragment key={group.title}>
              {group.title !== '' && <h3>{group.title}</h3>}
              <ul>
                {group.changes.map((parts, index) => (
                  // Nothing tells changes apart but their place, and none comes or goes.
                  <li key={index}>{parts.map(drawPart)}</li>
                ))}
              </ul>
            </Fragment>
          ))}
        </section>
      ))}
    </main>
  );
}

function drawPart({ kind, text }: ChangePart): ComponentChild {
  if (kind === 'code') return <code>{text}</code>;
  return kind === 'emphasis' ? <em>{text}</em> : text;
}
