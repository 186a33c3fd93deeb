import type { Rule } from '../rule.ts';

declare global {
  interface ImportMeta {
    /** Replaced by Vite with the modules that match, at build time. */
    glob(patterns: readonly string[], options: { eager: true; import: 'default' }): Record<string, unknown>;
  }
}

/** Every rule there is: adding a file to this folder adds it here. */
export const rules = Object.values(
  // Every module in this folder but those left out here exports a rule by default; catalogue.test.ts proves it.
  import.meta.glob(['./*.ts', '!./*.test.ts', '!./index.ts', '!./describe-rule.ts', '!./healthy.ts'], {
    eager: true,
    import: 'default',
  }),
) as readonly Rule[];
