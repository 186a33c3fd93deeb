import * as v from 'valibot';

/** A URI as RFC 3986 has it, of the web. */
const uri = v.pipe(
  v.string(),
  v.regex(
    /^(https?|wss?):\/\/([\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2}|\[[\da-f:.]+\])*(#([\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*)?$/i,
  ),
);
/** A place in a repository, as RFC 3986 has a relative reference: without a scheme, not from the root, not upwards. */
const relativeUri = v.pipe(
  v.string(),
  v.regex(/^(?![\w+.-]*:)(?!\/)(?!.*(^|\/)\.\.(\/|$))([\w\-.~!$&'()*+,;=:@/]|%[\da-f]{2})+$/i),
);
const level = v.picklist(['error', 'warning', 'note']);
const message = v.strictObject({ text: v.string() });
const fromOne = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The part of SARIF 2.1.0 that is written, so strictly that nothing else fits. */
export const sarifShape = v.strictObject({
  $schema: uri,
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.string(),
          version: v.string(),
          rules: v.array(
            v.strictObject({
              id: v.string(),
              name: v.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
              helpUri: uri,
              defaultConfiguration: v.strictObject({ level }),
              properties: v.strictObject({
                tags: v.tuple([v.literal('security')]),
                'security-severity': v.pipe(v.string(), v.regex(/^\d\.\d$/)),
              }),
            }),
          ),
        }),
      }),
      columnKind: v.literal('utf16CodeUnits'),
      invocations: v.tuple([
        v.strictObject({
          executionSuccessful: v.boolean(),
          toolExecutionNotifications: v.array(v.strictObject({ level, message })),
        }),
      ]),
      results: v.array(
        v.strictObject({
          ruleId: v.string(),
          ruleIndex: v.number(),
          level,
          message,
          locations: v.array(
            v.strictObject({
              physicalLocation: v.strictObject({
                artifactLocation: v.strictObject({ uri: relativeUri, properties: v.strictObject({ address: uri }) }),
                region: v.strictObject({ startLine: fromOne, startColumn: fromOne }),
              }),
            }),
          ),
          partialFingerprints: v.strictObject({
            primaryLocationLineHash: v.pipe(v.string(), v.regex(/^[\da-f]{16}:1$/)),
            'portcullis/v1': v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
          }),
          baselineState: v.exactOptional(v.picklist(['new', 'unchanged'])),
          properties: v.strictObject({ severity: v.string(), requested: v.string(), address: v.string() }),
        }),
      ),
    }),
  ]),
});

/**
 * What a reader of SARIF shows of a message's text (3.11.5, 3.11.6); undefined where something in it would be a
 * placeholder, which would need an argument, or could be a link.
 */
export function sarifReading(text: string): string | undefined {
  const plain = text.replace(/\{\{|\}\}|\\[\\[\]]/g, '');
  return /[{}[\]\\]/.test(plain) ? undefined : text.replace(/\{\{|\}\}|\\[\\[\]]/g, (pair) => pair.slice(1));
}
