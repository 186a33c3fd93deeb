import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { markVersionSeen, unseenVersion } from '../../platform/seen-version.ts';
import { changesPage } from '../changes/page.ts';
import { useWhetherPrivate } from '../components/use-is-private.ts';
import { DismissButton } from './dismiss-button.tsx';
import { popupWords } from './words.ts';

/**
 * One line on an update, until a person has closed it or read what changed. In a private window it is not told, since
 * nothing of it is written down.
 */
export function UpdateNote({ tabId }: { readonly tabId: number }) {
  const isPrivate = useWhetherPrivate(tabId);
  const [version, setVersion] = useState<string>();
  useEffect(() => {
    if (isPrivate === false) void unseenVersion().then(setVersion);
  }, [isPrivate]);
  if (version === undefined) return null;
  return (
    <p class="update">
      {popupWords.updated(version)}
      {/* The page marks it as seen: a popup may be gone before it has. */}
      <a href={browser.runtime.getURL(changesPage)} target="_blank" rel="noopener">
        {popupWords.whatChanged}
      </a>
      <DismissButton label={popupWords.close} onClick={() => markVersionSeen().then(() => setVersion(undefined))} />
    </p>
  );
}
