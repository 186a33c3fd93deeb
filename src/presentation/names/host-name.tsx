import { printable } from '../export/printable.ts';
import { readableName } from './readable-name.ts';

/** A host; an internationalised one as people read it, with its xn-- form beside it. */
export function HostName({ host }: { readonly host: string }) {
  const readable = readableName(host);
  if (readable === undefined) return <>{printable(host)}</>;
  return (
    <>
      <bdi dir="ltr">{readable}</bdi> ({host})
    </>
  );
}
