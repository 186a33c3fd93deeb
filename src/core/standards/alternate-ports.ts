/** What usually listens on a port that is not the scheme's own; undefined where nothing is usual. */
export type UsualMeaningOf = (port: number) => string | undefined;

/** Ports and what usually listens there. */
export type AlternatePorts = readonly (readonly [meaning: string, ports: readonly number[]])[];

/** Looks a port up. */
export const meaningsIn =
  (alternates: AlternatePorts): UsualMeaningOf =>
  (port) =>
    alternates.find(([, ports]) => ports.includes(port))?.[0];
