import { engine } from '../../platform/abilities.ts';
import type { DevTools } from '../../platform/devtools.ts';
import type { PageInspector } from '../components/inspector.ts';
import { selectExpression } from './select-expression.ts';

/** Firefox evaluates in the page itself only, and opens no sources. */
export const inspectorOf = ({ inspectedWindow, panels: { openResource } }: DevTools): PageInspector => ({
  select: (selector, frameUrl) =>
    new Promise((resolve) =>
      inspectedWindow.eval(
        selectExpression(selector),
        frameUrl === undefined ? {} : { frameURL: frameUrl },
        // A frame that is gone is an error, a selector that is none an exception: either way, it is not there.
        (isThere) => resolve(isThere === true),
      ),
    ),
  seesFrames: engine === 'chromium',
  openSource:
    openResource && (({ url, line }) => new Promise((resolve) => openResource(url, line - 1, () => resolve()))),
});
