/** The process and all that it started, and they in turn, by their numbers (Linux). */
export declare function familyOf(id: number): number[];
/** Those of the processes that have not ended. */
export declare const alive: (ids: readonly number[]) => number[];
/** Those that show pages of sites, of the browser whose first process this is. */
export declare const pageProcessesOf: (id: number) => number[];
