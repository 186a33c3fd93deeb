import type { DeepAuditEvent, SourcePosition } from '../events.ts';
import { type DocumentSource, indexSource } from '../source/locate.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { Visit } from '../visit.ts';

/** Where in the source of a document things stand that were seen to ask for insecure addresses. */
export function located(
  { declarations, testimonies }: Visit,
  document: string,
  source: DocumentSource,
): Extract<DeepAuditEvent, { type: 'source-read' }> {
  const redirecting = testimonies.items.flatMap(({ frame, redirectedFrom, element }) =>
    frame === document && redirectedFrom !== undefined ? [{ url: redirectedFrom, html: element?.html ?? '' }] : [],
  );
  const index = indexSource(source, new Set(redirecting.map(({ url }) => url)));
  const positions = declarations.items
    .filter(({ frame }) => frame === document)
    .flatMap(({ url, destination, html }): SourcePosition[] => {
      const position = index.positionOf({ url, html });
      return position === undefined ? [] : [{ url, destination, ...position }];
    });
  for (const { url, html } of redirecting) {
    const position = index.positionOf({ url, html });
    if (position !== undefined) positions.push({ url, ...position });
  }
  const inScripts = testimonies.items
    .filter(
      ({ frame, by, source: place }) =>
        frame === document &&
        by === 'csp' &&
        place !== undefined &&
        sameResource(place.url, source.url) &&
        index.isInScript(place),
    )
    .map(({ url, kind }) => ({ url, directive: kind }));
  return { type: 'source-read', document, positions, inScripts };
}
