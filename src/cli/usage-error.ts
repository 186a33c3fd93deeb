/** The command was used wrongly. The message is the one sentence that is shown. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
