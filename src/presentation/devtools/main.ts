import { devtools } from '../../platform/devtools.ts';
import { devtoolsPanelPage } from './page.ts';

devtools?.panels.create('Portcullis', '/icons/gate-32.png', `/${devtoolsPanelPage}`, () => undefined);
