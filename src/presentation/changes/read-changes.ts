/** What changed with one version. */
export interface VersionChanges {
  /** The version, with the day of its release. */
  readonly title: string;
  readonly groups: readonly ChangeGroup[];
}

/** Changes of one kind; those without a heading have an empty title. */
export interface ChangeGroup {
  readonly title: string;
  readonly changes: readonly (readonly ChangePart[])[];
}

/** A piece of the text of a change. */
export interface ChangePart {
  readonly kind: 'text' | 'code' | 'emphasis';
  readonly text: string;
}

/** What a changelog says about each version that it says anything about, the latest first. */
export function readChanges(changelog: string): readonly VersionChanges[] {
  const [, ...sections] = changelog.split(/^## /m);
  return sections
    .map((section) => {
      const [title = ''] = section.split('\n', 1);
      const groups = section.slice(title.length).split(/^### /m).map(readGroup);
      return { title, groups: groups.filter(({ changes }) => changes.length > 0) };
    })
    .filter(({ groups }) => groups.length > 0);
}

function readGroup(text: string): ChangeGroup {
  const [title = '', ...entries] = text.split(/\n+- /);
  return { title: title.trim(), changes: entries.map((entry) => partsOf(entry.trim().replaceAll(/\s+/g, ' '))) };
}

/** Code, emphasis, or a link, of which only its text is kept: its target is a file that the extension does not have. */
const marked = /`(?<code>[^`]+)`|\*(?<emphasis>[^*]+)\*|\[(?<link>[^\]]+)\]\([^)]+\)/g;

function partsOf(entry: string): readonly ChangePart[] {
  const parts: ChangePart[] = [];
  const add = (kind: ChangePart['kind'], text = ''): void => {
    if (text !== '') parts.push({ kind, text });
  };
  let end = 0;
  for (const match of entry.matchAll(marked)) {
    const { code, emphasis, link } = match.groups ?? {};
    add('text', entry.slice(end, match.index));
    add('code', code);
    add('emphasis', emphasis);
    add('text', link);
    end = match.index + match[0].length;
  }
  add('text', entry.slice(end));
  return parts;
}
