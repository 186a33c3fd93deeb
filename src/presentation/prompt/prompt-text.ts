import type { Prompt } from '../../platform/prompt.ts';

/** What a person is told: that the site also answers over HTTPS, or why the switch failed. */
export function textOf(prompt: Prompt): string {
  if (prompt.kind === 'failed') return `The switch to HTTPS did not work. ${prompt.reason}`;
  const { host, port } = prompt;
  return port === ''
    ? `${host} also answers over HTTPS. There, nobody on the way can read or change the page.`
    : `${host} also answers over HTTPS, on the usual port. It may show something else there than on port ${port}.`;
}
