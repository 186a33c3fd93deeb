import { readableNamesIn } from './readable-name.ts';

/** Behind a URL or a text: how people read the internationalised names in it. */
export function ReadableNames({ of }: { readonly of: string }) {
  const names = readableNamesIn(of);
  if (names.length === 0) return null;
  return (
    <span class="readable">
      {' ('}
      {names.map((name, index) => (
        <bdi key={name} dir="ltr">
          {index > 0 && ', '}
          {name}
        </bdi>
      ))}
      )
    </span>
  );
}
