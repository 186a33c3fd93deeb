import { CodeBlock } from './code-block.tsx';
import { Recipes } from './recipes.tsx';

/** Of these, a reader has one. */
const servers = /^(nginx|Apache|Caddy|IIS): (.+)$/;

const tools = /^(Certbot|OpenSSL): (.+)$/;

/** The further lines of a fix: plain advice, and configuration such as `nginx: return 301 …` under whose it is. */
export function Examples({ lines }: { readonly lines: readonly string[] }) {
  const matching = (pattern: RegExp) =>
    lines.flatMap((line) => {
      const [, server, text] = pattern.exec(line) ?? [];
      return server === undefined || text === undefined ? [] : [{ server, text }];
    });
  const recipes = matching(servers);
  return (
    <>
      {lines
        .filter((line) => !servers.test(line) && !tools.test(line))
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {recipes.length > 0 && <Recipes recipes={recipes} />}
      {matching(tools).map(({ server, text }) => (
        <CodeBlock key={server} text={text}>
          <span class="whose-code">{server}</span>
        </CodeBlock>
      ))}
    </>
  );
}
