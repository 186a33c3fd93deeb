import type { DeepAuditEvent } from '../events.ts';
import type { SourceAnswer, SourceQuestion } from '../source/find-in-source.ts';
import type { Position } from '../source/lines.ts';
import { sameResource } from '../standards/kept-address.ts';
import type { Visit } from '../visit.ts';

/** What the source of a document could tell of what was seen in it; undefined where that is nothing. */
export function sourceQuestion(
  { declarations, observations, frames }: Visit,
  document: string,
): SourceQuestion | undefined {
  const url = frames[document]?.url ?? '';
  const declared = declarations.items
    .filter(({ frame }) => frame === document)
    .map((declaration) => ({ url: declaration.url, destination: declaration.destination, html: declaration.html }));
  const here = observations.items.filter(({ frame }) => frame === document);
  const redirecting = here.flatMap(({ redirectedFrom, element }) =>
    redirectedFrom === undefined ? [] : [{ url: redirectedFrom, html: element?.html ?? '' }],
  );
  const violations = here.flatMap(({ by, url: asked, kind, source }) =>
    by === 'csp' && source !== undefined && sameResource(source.url, url)
      ? [{ url: asked, directive: kind, line: source.line, column: source.column }]
      : [],
  );
  if (declared.length + redirecting.length + violations.length === 0) return undefined;
  return { declared, redirecting, violations };
}

/** Where in the source of a document things stand that were seen to ask for insecure addresses. */
export function located(
  { declared, redirecting, violations }: SourceQuestion,
  document: string,
  answer: SourceAnswer,
): Extract<DeepAuditEvent, { type: 'source-read' }> {
  const positions = [
    ...declared.flatMap(({ url, destination }, index) => at(answer.declared[index], { url, destination })),
    ...redirecting.flatMap(({ url }, index) => at(answer.redirecting[index], { url })),
  ];
  const inScripts = violations
    .filter((_, index) => answer.violations[index] === true)
    .map(({ url, directive }) => ({ url, directive }));
  return { type: 'source-read', document, positions, inScripts };
}

const at = <T>(position: Position | null | undefined, what: T): (T & Position)[] =>
  position ? [{ ...what, ...position }] : [];
