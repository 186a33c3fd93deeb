import type { Prompt } from '../../platform/prompt.ts';

/** What a person is told: that the site also answers over HTTPS, or why the switch failed. */
export function textOf(prompt: Prompt): string {
  if (prompt.kind === 'failed') return `The switch to HTTPS did not work. ${prompt.reason}`;
  if (prompt.kind === 'loop') {
    return `Over HTTPS, ${prompt.host} redirects back to HTTP (redirect loop). This page was opened unencrypted, this once.`;
  }
  const { host, port, samePort } = prompt;
  if (samePort)
    return `Port ${port} of ${host} expects HTTPS. This page is only its response to an unencrypted request.`;
  return port === ''
    ? `${host} also answers over HTTPS. That way, nobody on the network can read or change the page.`
    : `${host} also answers over HTTPS, on the default port. The page there may differ from the one on port ${port}.`;
}
