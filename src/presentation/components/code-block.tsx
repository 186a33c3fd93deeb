import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { printableLines } from '../export/printable.ts';
import { Reader } from './reader.ts';
import { Task } from './task.tsx';
import { codeWords } from './words.ts';

interface Props {
  readonly text: string;
  /** Whose it is. */
  readonly children?: ComponentChildren;
}

/** What is copied as it stands: lines break between words only, never inside a flag. */
export function CodeBlock({ text, children }: Props) {
  const { choose } = useContext(Reader);
  const shown = printableLines(text);
  return (
    <div class="code-block">
      {children}
      <code>
        {shown.split(/(\s+)/).map((word, index) =>
          // The words of a command may repeat; only their place tells them apart.
          /\S/.test(word) ? (
            <span key={index} class="word">
              {word}
            </span>
          ) : (
            word
          ),
        )}
      </code>
      {choose !== undefined && (
        <Task label={codeWords.copy} doneLabel={codeWords.copied} work={() => navigator.clipboard.writeText(shown)} />
      )}
    </div>
  );
}
