import { isIPv6 } from 'node:net';
import type { LaunchOptions } from './driver.ts';

const disabledFeatures = [
  // What Playwright switches off.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  // Pages that the browser loads for its address field, into which nobody types: a third of what a visit costs.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Those that Playwright switches on: pictures are taken as it expects them, and nothing asks a search engine for accounts. */
const enabledFeatures = ['CDPScreenshotNewSurface', 'SkipListAccountsWithoutGaiaCookies'];

/** Beside those that Playwright gives by itself. Of several that switch features, Chromium hears the last. */
export function chromiumArguments({
  extension,
  resolveAll,
  portMap,
  browserArgs,
  allowInsecureContent,
  showsCertificates,
}: LaunchOptions): string[] {
  const ofCertificates = showsCertificates === true ? ['WebRequestSecurityInfo'] : [];
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--disable-quic',
    '--no-first-run',
    // The sandbox cannot start as root, which is what containers usually run as.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(resolveAll === undefined ? [] : [`--host-resolver-rules=${resolverRules(resolveAll, portMap)}`]),
    ...(allowInsecureContent === true ? ['--allow-running-insecure-content'] : []),
    ...browserArgs.filter((one) => !one.startsWith(enable) && !one.startsWith(disable)),
    enable + [...enabledFeatures, ...ofCertificates, ...given(browserArgs, enable)].join(','),
    disable + [...disabledFeatures, ...given(browserArgs, disable)].join(','),
  ];
}

const enable = '--enable-features=';
const disable = '--disable-features=';

const given = (browserArgs: readonly string[], flag: string): readonly string[] =>
  browserArgs.filter((one) => one.startsWith(flag)).map((one) => one.slice(flag.length));

function resolverRules(address: string, portMap: ReadonlyMap<number, number>): string {
  const host = isIPv6(address) ? `[${address}]` : address;
  const ports = [...portMap].map(([from, to]) => `MAP *:${from} ${host}:${to}`);
  // Names of this kind are never looked up (RFC 7686); Firefox sees to it by itself.
  return ['MAP *.onion ~NOTFOUND', ...ports, `MAP * ${host}`].join(', ');
}
