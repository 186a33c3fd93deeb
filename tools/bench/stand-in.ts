import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backgroundLike } from '../build/worker-apart.ts';

/**
 * An extension with the permissions of the one that is measured, which does nothing, or only what `worker` says. A
 * browser sends every request a longer way as soon as any extension *may* watch it: this shows what that takes.
 */
export async function writeStandIn(
  extension: string,
  worker = '',
): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-stand-in-'));
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const { manifest_version, version, permissions, host_permissions, browser_specific_settings, background } = manifest;
  const script = 'worker.js';
  const kept = {
    ...{ manifest_version, version, permissions, host_permissions, browser_specific_settings },
    name: 'Stand-in',
    background: backgroundLike(background, script),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(kept));
  writeFileSync(join(folder, script), worker);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
