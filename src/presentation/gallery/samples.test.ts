import { expect, test } from 'vitest';
import { readSaved } from '../report/read-saved.ts';
import { type Sample, sampleFile, samples } from '../report/samples.ts';
import { states } from './states.ts';

/** The state of the popup that each sample is the report of. */
const stateOf: Readonly<Record<Sample, string>> = {
  http: 'insecure-upgrade',
  'mixed-content': 'warning-mixed',
  'expired-certificate': 'failed-certificate',
};

test.each(samples)('the sample %s is what the audit says today, and can be read', async (sample) => {
  const text = `${JSON.stringify(states[stateOf[sample]]?.())}\n`;
  await expect(text).toMatchFileSnapshot(`../../../public/${sampleFile(sample)}`);
  expect(readSaved(text, { name: 'Portcullis', version: '0.0.0' })).toMatchObject({ output: { results: [{}] } });
});
