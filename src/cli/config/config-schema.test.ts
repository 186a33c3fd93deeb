import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { configSchema } from './config-schema.ts';

test('the shipped JSON Schema is that of the configuration (run with -u after a change)', async () => {
  const schema = { title: 'Portcullis configuration', ...toJsonSchema(configSchema) };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../public/config.schema.json');
});
