import type { Recorder, Surroundings } from './record.ts';

export async function openFirefox(_: Surroundings): Promise<Recorder> {
  throw new Error('Not yet.');
}
