import { shownAddress } from '../components/shown-address.ts';
import { readableName } from './readable-name.ts';

interface Props {
  readonly host: string;
  /** How many characters are shown of a name that has no readable form; a longer one loses its start. */
  readonly most?: number;
}

/** A host; an internationalised one as people read it, with its xn-- form beside it. */
export function HostName({ host, most = host.length }: Props) {
  const readable = readableName(host);
  if (readable === undefined) return <>{shownAddress(host, most)}</>;
  return (
    <>
      <bdi dir="ltr">{readable}</bdi> ({host})
    </>
  );
}

/** The same as one text, for a button. */
export function hostWords(host: string, most: number): string {
  const readable = readableName(host);
  return readable === undefined ? shownAddress(host, most) : `${readable} (${host})`;
}
