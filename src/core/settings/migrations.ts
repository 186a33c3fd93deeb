import { settingsVersion } from './settings.ts';

/** Makes the settings of one version out of those of the version before. */
export type Migration = (before: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version that is left behind. Version 1 is the first. */
const migrations: Readonly<Record<number, Migration>> = {};

/**
 * Settings as they were stored, step by step brought to the version that is read today. What has no version, or one that
 * is newer, comes back as it is: the schema then refuses it.
 */
export function migrated(stored: unknown, steps = migrations, version: number = settingsVersion): unknown {
  let current = stored;
  while (isVersioned(current) && current.version < version) {
    const step = steps[current.version];
    if (step === undefined) return current;
    current = { ...step(current), version: current.version + 1 };
  }
  return current;
}

const isVersioned = (value: unknown): value is Readonly<Record<string, unknown>> & { readonly version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';
