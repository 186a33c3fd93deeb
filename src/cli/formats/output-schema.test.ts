import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { reportSchema } from '../../core/report-schema.ts';
import { ownPackage } from '../own-package.ts';
import { auditOutputSchema, siteOutputSchema } from './output-schema.ts';

test.each([
  ['audit-output', 'what `portcullis audit --format json` prints', auditOutputSchema],
  ['site-output', 'what `portcullis site --format json` prints', siteOutputSchema],
] as const)('the shipped JSON Schema %s is that of %s (run with -u after a change)', async (name, what, source) => {
  const { $schema, ...schema } = toJsonSchema(source, { definitions: { report: reportSchema } });
  const $id = `${ownPackage.homepage}schemas/${name}-1.json`;
  const whole = { $schema, $id, title: `Portcullis, version 1: ${what}`, ...schema };
  await expect(`${JSON.stringify(whole, null, 2)}\n`).toMatchFileSnapshot(`../../../docs/schemas/${name}.schema.json`);
});
