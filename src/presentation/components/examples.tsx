/** The further lines of a fix: plain advice, and configuration such as `nginx: return 301 …` under whose it is. */
export function Examples({ lines }: { readonly lines: readonly string[] }) {
  const read = lines.map((line) => ({ line, example: /^([^:]{2,24}): (.+)$/.exec(line) }));
  return (
    <>
      {read
        .filter(({ example }) => example === null)
        .map(({ line }) => (
          <p key={line}>{line}</p>
        ))}
      <dl class="examples">
        {read.map(
          ({ line, example }) =>
            example !== null && (
              <div key={line}>
                <dt>{example[1]}</dt>
                <dd>
                  <code>{example[2]}</code>
                </dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
