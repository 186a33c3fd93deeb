import { browser } from '../../platform/browser.ts';
import { watchPage } from '../watch/page.ts';
import { watchedSitesWords } from './words.ts';

/** The way to the page of watched sites. */
export const WatchedSites = () => (
  <section>
    <h2>{watchedSitesWords.title}</h2>
    <p class="quiet">{watchedSitesWords.meaning}</p>
    <a href={browser.runtime.getURL(watchPage)}>{watchedSitesWords.open}</a>
  </section>
);
