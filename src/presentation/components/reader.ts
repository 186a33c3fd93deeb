import { createContext } from 'preact';

/** Who reads, as far as it matters for what is shown. */
export interface ReaderChoice {
  /** The server whose configuration is shown first. */
  readonly server: string;
  /** Remembers another one. Absent where nothing can be pressed, as in a saved file. */
  readonly choose?: (server: string) => void;
}

export const Reader = createContext<ReaderChoice>({ server: 'nginx' });
