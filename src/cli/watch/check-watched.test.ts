import { expect, test } from 'vitest';
import { checkWatched } from './check-watched.ts';

test('a site that is called as something that every object has is new, too', async () => {
  const site = { host: 'constructor', ends: [], isOfSite: () => true };
  const access = { resolveAll: '127.0.0.1', portMap: new Map(), authorities: [], timeout: 1_000 };
  const [check] = await checkWatched([site], {}, { access, concurrency: 1, progress: () => undefined });
  expect(check).toMatchObject({ host: 'constructor', looks: [{ ends: [] }] });
});
