import { render } from 'preact';
import { browser } from '../../platform/browser.ts';
import { Panel } from './panel.tsx';

const { id: windowId } = await browser.windows.getCurrent();

if (windowId !== undefined) render(<Panel windowId={windowId} />, document.body);
