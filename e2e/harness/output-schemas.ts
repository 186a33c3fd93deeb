import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { expect } from 'vitest';
import { auditOutputSchema, siteOutputSchema } from '../../src/cli/formats/output-schema.ts';

const ajv = new Ajv({ allErrors: true });
const published = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8')));

const validators = {
  audit: { isValid: published('audit-output'), schema: auditOutputSchema },
  site: { isValid: published('site-output'), schema: siteOutputSchema },
} as const;

/** What a command printed, as the published schema has it: nothing is missing, and nothing is there that it does not tell. */
export function expectPublished(command: keyof typeof validators, output: string): void {
  const { isValid, schema } = validators[command];
  const read: unknown = JSON.parse(output);
  isValid(read);
  expect(isValid.errors).toBeNull();
  // What the schema does not know is left out here.
  expect(v.parse<v.GenericSchema>(schema, read)).toEqual(read);
}
