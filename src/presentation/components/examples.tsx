import { Applications, isApplication } from './applications.tsx';
import { CodeBlock } from './code-block.tsx';
import { Recipes } from './recipes.tsx';

/** Of these, a reader has one. */
const servers = /^(nginx|Apache|Caddy|IIS): (.+)$/;

/** What is to be known about the configuration of one of them. */
const serverOfNote = /^(?:With|The|Where) (nginx|Apache|Caddy|IIS)\b/;

const tools = /^(Certbot|OpenSSL): (.+)$/;
const applications = /^([\w. -]+): (.+)$/;

/** The further lines of a fix: plain advice, and configuration such as `nginx: return 301 …` under whose it is. */
export function Examples({ lines }: { readonly lines: readonly string[] }) {
  const matching = (pattern: RegExp) =>
    lines.flatMap((line) => {
      const [, server, text] = pattern.exec(line) ?? [];
      return server === undefined || text === undefined ? [] : [{ server, text }];
    });
  const recipes = matching(servers);
  const settings = matching(applications).filter(({ server }) => isApplication(server));
  const isNote = (line: string, server: string): boolean => serverOfNote.exec(line)?.[1] === server;
  const isPlain = (line: string): boolean =>
    !servers.test(line) &&
    !tools.test(line) &&
    !settings.some(({ server }) => line.startsWith(`${server}: `)) &&
    !recipes.some(({ server }) => isNote(line, server));
  return (
    <>
      {lines.filter(isPlain).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {recipes.length > 0 && (
        <Recipes
          recipes={recipes.map((recipe) => ({ ...recipe, notes: lines.filter((line) => isNote(line, recipe.server)) }))}
        />
      )}
      <Applications settings={settings} />
      {matching(tools).map(({ server, text }) => (
        <CodeBlock key={server} text={text}>
          <span class="whose-code">{server}</span>
        </CodeBlock>
      ))}
    </>
  );
}
