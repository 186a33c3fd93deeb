import { browser } from '../../platform/browser.ts';
import { changesPage } from '../changes/page.ts';
import { historyPage } from '../history/page.ts';
import { welcomePage } from '../welcome/page.ts';
import { aboutWords as words } from './words.ts';

/** Where more about Portcullis stands, in it and on its own site, whose address is in the manifest. */
export function About() {
  const { version, homepage_url: homepage } = browser.runtime.getManifest();
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.title}</h2>
      <ul class="links">
        {own.map(([page, name]) => (
          <li key={page}>
            <a href={browser.runtime.getURL(page)} target="_blank" rel="noopener">
              {name}
            </a>
          </li>
        ))}
        {homepage !== undefined &&
          words.pages.map(([path, name]) => (
            <li key={path}>
              <a href={new URL(path, homepage).href} target="_blank" rel="noreferrer">
                {name}
              </a>
            </li>
          ))}
      </ul>
      <p class="quiet">{words.version(version)}</p>
    </section>
  );
}

/** Pages of the extension. */
const own = [
  [welcomePage, words.sees],
  [historyPage, words.history],
  [changesPage, words.changes],
] as const;
