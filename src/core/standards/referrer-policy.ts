/** The policy that a browser takes from one or more `Referrer-Policy` fields: the last it knows; undefined if none. */
export function referrerPolicyOf(fields: readonly string[]): string | undefined {
  return fields
    .flatMap((field) => field.split(','))
    .map((token) => token.trim().toLowerCase())
    .findLast((token) => policies.has(token));
}

const policies: ReadonlySet<string> = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);
