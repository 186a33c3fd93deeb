import { devtools } from '../../platform/devtools.ts';
import { drawPage } from '../components/draw-page.tsx';
import { Inspector } from '../components/inspector.ts';
import { Popup } from '../popup/popup.tsx';
import { inspectorOf } from './inspector-of.ts';

if (devtools !== undefined) {
  drawPage(
    <Inspector.Provider value={inspectorOf(devtools)}>
      <Popup tabId={devtools.inspectedWindow.tabId} isPanel />
    </Inspector.Provider>,
  );
}
