import { printable } from '../export/printable.ts';
import { HostName } from './host-name.tsx';
import { readableName } from './readable-name.ts';
import { ReadableNames } from './readable-names.tsx';

/** Text that may name hosts; each internationalised name in it as people read it, with its xn-- form beside it. */
export const ReadableText = ({ text }: { readonly text: string }) => (
  // Every other part is a word with a name in it; words may repeat, so only their place tells them apart.
  <>
    {printable(text)
      .split(/(\S*xn--\S*)/)
      .map((part, index) => (index % 2 === 0 ? part : <Word key={index} word={part} />))}
  </>
);

/** A name alone, or a URL, behind which there is room for the name; and the marks that it stands between. */
function Word({ word }: { readonly word: string }) {
  const [, before = '', name = '', after = ''] = /^([(“]*)(.*?)([.,:;!?)”]*)$/.exec(word) ?? [];
  return (
    <>
      {before}
      {readableName(name) === undefined ? [name, <ReadableNames key="" of={name} />] : <HostName host={name} />}
      {after}
    </>
  );
}
