import type { TabEvent } from '../core/events.ts';

/** Where sensors put what they saw about a tab. Resolves once it is stored. */
export type Sink = (tabId: number, event: TabEvent) => Promise<void>;
