import type { TabEvent } from '../core/events.ts';

/** Where sensors put what they saw about a tab. */
export type Sink = (tabId: number, event: TabEvent) => void;
