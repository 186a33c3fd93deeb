import { browser } from './browser.ts';
import type { OwnMessages, Refusal } from './messages.ts';

/** Sends a message to the worker. Rejects with its refusal, or when nobody answers, as when the extension was just updated. */
export function send<N extends keyof OwnMessages>(
  name: N,
  body: Parameters<OwnMessages[N]>[0],
): ReturnType<OwnMessages[N]> {
  // The handler that `receiveFromOwn` has for this name answers with this type, if it does not refuse.
  return answerTo({ name, body }) as ReturnType<OwnMessages[N]>;
}

async function answerTo(message: object): Promise<unknown> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(unlessCutOff);
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer;

/** A worker that was stopped before it could answer has said nothing: that is no error. */
function unlessCutOff(error: unknown): undefined {
  if (!/(channel|port) closed/.test(String(error))) throw error;
}
