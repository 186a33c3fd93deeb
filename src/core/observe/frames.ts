import type { Visit } from '../visit.ts';

/** The frame as the report names it. */
export const frameOf = (visit: Visit, document: string): { url: string; top: boolean } => ({
  url: visit.frames[document]?.url ?? visit.url,
  top: document === visit.document,
});

/** Whether the frame or one around it came over HTTPS, so that the browser refuses mixed content in it. */
export const isWithinSecurePage = (visit: Visit, document: string): boolean =>
  lineOf(visit, document).some(({ url }) => url.startsWith('https:'));

/** Whether a policy of the frame, or of one around it, makes the browser upgrade insecure requests. */
export const isUpgradedByPolicy = (visit: Visit, document: string): boolean =>
  lineOf(visit, document).some(({ upgradesByPolicy }) => upgradesByPolicy) ||
  visit.navigation?.answer?.upgradesByPolicy === true;

/** A frame that its page writes has the page's policies, and `document.open` takes away what listened for violations. */
export const hasPoliciesOfTop = ({ frames, document }: Visit, frame: string): boolean =>
  frame === document || (frames[frame]?.url === 'about:blank' && frames[frame]?.parent === document);

/** The fields with policies that came with the top document. */
export const policiesOfTop = ({ navigation }: Visit): string[] =>
  (navigation?.answer?.headers ?? []).flatMap(({ name, value }) => (name === 'content-security-policy' ? [value] : []));

/** The frame, the one around it, and so on up to the top document. */
function lineOf(visit: Visit, document: string): Visit['frames'][string][] {
  const line = [];
  // Frames are reported by a browser, but stored state may be odd: a loop of parents must not hang us.
  for (let at: string | undefined = document; at !== undefined && line.length < 20; ) {
    const frame: Visit['frames'][string] | undefined = visit.frames[at];
    if (frame === undefined) break;
    line.push(frame);
    at = frame.parent;
  }
  return line;
}
