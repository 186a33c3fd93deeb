import { drawPage } from '../components/draw-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { useHistory } from './use-history.ts';

/** `?site=<site>` shows what is kept of one site. */
const site = new URLSearchParams(location.search).get('site') ?? undefined;

drawPage(<Page />);

function Page() {
  const history = useHistory();
  if (history === undefined) return <main aria-busy="true" />;
  return <HistoryPage history={history} site={site} />;
}
