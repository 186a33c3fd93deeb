import * as v from 'valibot';

/* What the report, and what is stored of a visit, are made of in many places. */

export const text = v.string();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const position = v.object({ line: count, column: count });
export const place = v.object({ url: text, line: count, column: count });
export const frame = v.object({ url: text, top: v.boolean() });
export const element = v.object({ selector: text, html: text });

/** What was seen, or why it was not. */
export function seen<const S extends v.GenericSchema>(value: S) {
  return v.variant('state', [
    v.object({ state: v.literal('seen'), value }),
    v.object({
      state: v.literal('gap'),
      reason: text,
      /** The reason's key in the words: what programs and surfaces compare, in any language. */
      reasonCode: v.exactOptional(text),
    }),
  ]);
}
