import type { StepPart } from '../../core/report.ts';
import { ReadableText } from '../names/readable-text.tsx';
import { Applications, isApplication } from './applications.tsx';
import { CodeBlock } from './code-block.tsx';
import { Recipes } from './recipes.tsx';

interface Props {
  readonly steps: readonly (readonly StepPart[])[];
  /** One after the other, as opposed to whichever helps. */
  readonly inOrder?: boolean;
}

/** What to do. What is copied stands on lines of its own. */
export function Steps({ steps, inOrder = false }: Props) {
  const items = steps.map((parts) => (
    <li key={parts.map(({ text }) => text).join(' ')}>
      <StepView parts={parts} />
    </li>
  ));
  return inOrder ? <ol class="steps">{items}</ol> : <ul class="steps">{items}</ul>;
}

function StepView({ parts }: { readonly parts: readonly StepPart[] }) {
  const words = parts.filter(({ code }) => code === undefined);
  const commands = parts.filter(({ code, server }) => code !== undefined && server === undefined);
  const named = parts.flatMap(({ text, server }) => (server === undefined ? [] : [{ server, text }]));
  const recipes = named.filter(({ server }) => !isApplication(server));
  return (
    <>
      <ReadableText text={words.map(({ text }) => text).join(' ')} />
      {commands.map(({ text }) => (
        <CodeBlock key={text} text={text} />
      ))}
      {recipes.length > 0 && <Recipes recipes={recipes} />}
      <Applications settings={named.filter(({ server }) => isApplication(server))} />
    </>
  );
}
