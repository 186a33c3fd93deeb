import { printable } from '../export/printable.ts';
import { HostName } from './host-name.tsx';
import { readableName } from './readable-name.ts';
import { ReadableNames } from './readable-names.tsx';

/** Text that may name hosts; each internationalised name in it as people read it, with its xn-- form beside it. */
export function ReadableText({ text }: { readonly text: string }) {
  const shown = printable(text);
  if (!shown.includes('xn--')) return <>{shown}</>;
  // The words of a text may repeat; only their place tells them apart.
  return (
    <>{shown.split(/(\s+)/).map((word, index) => (/xn--/.test(word) ? <Word key={index} word={word} /> : word))}</>
  );
}

/** A name alone, or a URL, behind which there is room for the name; and the marks that it stands between. */
function Word({ word }: { readonly word: string }) {
  const [, before = '', name = '', after = ''] = /^([(“]*)(.*?)([.,:;!?)”]*)$/.exec(word) ?? [];
  return (
    <>
      {before}
      {readableName(name) === undefined ? name : <HostName host={name} />}
      {/:\/\//.test(name) && <ReadableNames of={name} />}
      {after}
    </>
  );
}
