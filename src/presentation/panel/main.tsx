import { browser } from '../../platform/browser.ts';
import { drawPage } from '../components/draw-page.tsx';
import { Panel } from './panel.tsx';

const { id: windowId } = await browser.windows.getCurrent();

if (windowId !== undefined) drawPage(<Panel windowId={windowId} />);
