import { useContext } from 'preact/hooks';
import { CodeBlock } from './code-block.tsx';
import { Fold } from './fold.tsx';
import { Reader } from './reader.ts';
import { codeWords } from './words.ts';

export interface Recipe {
  readonly server: string;
  readonly text: string;
  /** What is to be known about it. */
  readonly notes?: readonly string[];
}

/** Configuration for the server that the reader has chosen, and for the others on request. */
export function Recipes({ recipes }: { readonly recipes: readonly Recipe[] }) {
  const { server, choose } = useContext(Reader);
  const shown = recipes.find((recipe) => recipe.server === server) ?? recipes[0];
  if (shown === undefined) return null;
  const others = recipes.filter((recipe) => recipe !== shown);
  if (choose !== undefined && others.length > 0) {
    return (
      <>
        <CodeBlock text={shown.text}>
          <select
            aria-label={codeWords.server}
            value={shown.server}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {recipes.map((recipe) => (
              <option key={recipe.server}>{recipe.server}</option>
            ))}
          </select>
        </CodeBlock>
        <Notes recipe={shown} />
      </>
    );
  }
  return (
    <>
      <NamedRecipe recipe={shown} />
      {others.length > 0 && (
        <Fold class="why" summary={codeWords.others}>
          {() => others.map((recipe) => <NamedRecipe key={recipe.server} recipe={recipe} />)}
        </Fold>
      )}
    </>
  );
}

export const NamedRecipe = ({ recipe }: { readonly recipe: Recipe }) => (
  <>
    <CodeBlock text={recipe.text}>
      <span class="whose-code">{recipe.server}</span>
    </CodeBlock>
    <Notes recipe={recipe} />
  </>
);

const Notes = ({ recipe: { notes = [] } }: { readonly recipe: Recipe }) =>
  notes.map((note) => <p key={note}>{note}</p>);
