import { ownPackage } from './own-package.ts';

/** The name and version under which outputs are signed. */
export const toolIdentity = { name: ownPackage.name, version: ownPackage.version } as const;
