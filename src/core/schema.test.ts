import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { reportSchema } from './report-schema.ts';

test('the shipped JSON Schema is that of the report (run with -u after a change)', async () => {
  const schema = { title: 'Portcullis report, version 1', ...toJsonSchema(reportSchema) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../public/report.schema.json');
});
