import type { SiteRule } from '../site-rule.ts';
import caaExcludesIssuer from './caa-excludes-issuer.ts';
import deadEnd from './dead-end.ts';
import differentSites from './different-sites.ts';
import downgradeRedirect from './downgrade-redirect.ts';
import expiredIntermediate from './expired-intermediate.ts';
import firstHopElsewhere from './first-hop-elsewhere.ts';
import incompleteChain from './incomplete-chain.ts';
import misorderedChain from './misordered-chain.ts';
import missingHsts from './missing-hsts.ts';
import outdatedTlsOffered from './outdated-tls-offered.ts';
import redirectLoop from './redirect-loop.ts';
import siblingWithoutHttps from './sibling-without-https.ts';
import twoFrontPages from './two-front-pages.ts';
import uncoveredSibling from './uncovered-sibling.ts';
import unevenAddresses from './uneven-addresses.ts';
import unmetPreload from './unmet-preload.ts';
import unredirectedHttp from './unredirected-http.ts';
import unservedHttpsRecord from './unserved-https-record.ts';

/** Every rule about a site as a whole. */
export const siteRules = [
  caaExcludesIssuer,
  differentSites,
  deadEnd,
  downgradeRedirect,
  expiredIntermediate,
  firstHopElsewhere,
  incompleteChain,
  misorderedChain,
  missingHsts,
  outdatedTlsOffered,
  redirectLoop,
  siblingWithoutHttps,
  twoFrontPages,
  uncoveredSibling,
  unevenAddresses,
  unmetPreload,
  unredirectedHttp,
  unservedHttpsRecord,
] as readonly SiteRule[];
