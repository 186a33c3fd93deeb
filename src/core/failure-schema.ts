import * as v from 'valibot';
import { look } from './connection-schema.ts';
import { failureClasses } from './failure-classes.ts';
import { text } from './schema-values.ts';

/** A piece of a step: words, or what is copied as it stands. */
export const stepPart = v.object({
  text,
  code: v.exactOptional(v.literal(true)),
  /** The server that this is configuration of; only one of several is needed. */
  server: v.exactOptional(text),
});

const steps = v.array(v.array(stepPart));

export const failure = v.object({
  code: text,
  class: v.picklist(failureClasses),
  summary: text,
  /** What a person who only wants to see the page can do. */
  visitor: steps,
  /** What the owner of the site does, the most likely first. */
  owner: steps,
  /** What the site answered elsewhere; only when a person asked. */
  looks: v.exactOptional(v.array(look)),
});
