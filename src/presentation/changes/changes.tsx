import type { ComponentChild } from 'preact';
import type { ChangeGroup, ChangePart, VersionChanges } from './read-changes.ts';
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
            <Group key={group.title} {...group} />
          ))}
        </section>
      ))}
    </main>
  );
}

function Group({ title, changes }: ChangeGroup) {
  return (
    <>
      {title !== '' && <h3>{title}</h3>}
      <ul>
        {changes.map((parts, index) => (
          // Nothing tells changes apart but their place, and none comes or goes.
          <li key={index}>{parts.map(drawPart)}</li>
        ))}
      </ul>
    </>
  );
}

function drawPart({ kind, text }: ChangePart): ComponentChild {
  if (kind === 'code') return <code>{text}</code>;
  return kind === 'emphasis' ? <em>{text}</em> : text;
}
