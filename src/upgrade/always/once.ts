import { parseUrl } from '../../core/parse-url.ts';
import type { Exception } from '../../core/settings/settings.ts';
import { readSettings, updateSettings } from '../../platform/settings.ts';
import { applyRules } from './apply-rules.ts';

/** Ends what was for one tab only, once it is closed or shows another site, and what was for one navigation. Resolves with those. */
export async function endOnce(tabId: number, shown?: string): Promise<readonly Exception[]> {
  const isOver = (one: Exception): boolean =>
    one.tabId === tabId && (one.loop ? !isLoop(one, shown) : !isSite(one, shown));
  const over = (await readSettings()).session.exceptions.filter(isOver);
  if (over.length === 0) return over;
  await updateSettings(({ settings, session }) => ({
    settings,
    session: { ...session, exceptions: session.exceptions.filter((one) => !isOver(one)) },
  }));
  await applyRules();
  return over;
}

/** A page of the loop that was under way still arrives, over HTTPS; whatever else does is the end of the navigation. */
const isLoop = ({ host }: Exception, shown = ''): boolean => shown.startsWith(`https://${host}/`);

const isSite = ({ host }: Exception, shown = ''): boolean => parseUrl(shown)?.hostname === host;
