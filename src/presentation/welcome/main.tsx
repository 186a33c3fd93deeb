import { engine } from '../../platform/abilities.ts';
import { drawPage } from '../components/draw-page.tsx';
import { useAccessToAllSites } from './use-access-to-all-sites.ts';
import { useIsPinned } from './use-is-pinned.ts';
import { Welcome } from './welcome.tsx';

drawPage(<Page />);

function Page() {
  return <Welcome engine={engine} hasAccess={useAccessToAllSites()} isPinned={useIsPinned()} />;
}
