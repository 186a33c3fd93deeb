import type { Driver } from '../../src/cli/drivers/driver.ts';
import { type LaunchRequest, launch } from '../../src/cli/launch.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import type { LabCase } from '../lab/case.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import type { Arrival } from '../lab/sites.ts';
import { surroundings } from '../lab/surroundings.ts';

export const browsers = ['chromium', 'firefox'] as const;

/** The running lab and a browser that lives in it. */
export interface World {
  readonly lab: Lab;
  readonly driver: Driver;
  /** Every request that the lab's servers got, the latest last. */
  readonly arrivals: Arrival[];
  close(): Promise<void>;
}

/** What a suite wants to be otherwise about its browser. */
type Extra = Partial<
  Pick<
    LaunchRequest,
    | 'extension'
    | 'workerIdle'
    | 'offline'
    | 'unattended'
    | 'showsCertificates'
    | 'resolveAll'
    | 'allowInsecureContent'
    | 'browserArgs'
    | 'preferences'
  >
>;

/**
 * `cases` are sites of the suite's own, served beside the lab's. With `isOnInternet` the browser takes what the usual ports
 * serve for the internet, and `localPort` for the local network; every other port stays one of this machine.
 */
export async function openWorld(
  browser: (typeof browsers)[number],
  {
    cases = [],
    isOnInternet = false,
    ...extra
  }: Extra & { readonly cases?: readonly LabCase[]; readonly isOnInternet?: boolean } = {},
): Promise<World> {
  const arrivals: Arrival[] = [];
  const lab = await openLab(cases, (arrival) => arrivals.push(arrival));
  try {
    const driver = await launchInto(
      lab,
      browser,
      isOnInternet ? { ...extra, ...networksOf(lab, browser, extra) } : extra,
    );
    return {
      lab,
      driver,
      arrivals,
      async close() {
        await driver.close();
        await lab.close();
      },
    };
  } catch (error) {
    await lab.close();
    throw error;
  }
}

/** A browser that trusts the lab's authority and finds every name and port of the lab. */
export async function launchInto(lab: Lab, browser: (typeof browsers)[number], extra: Extra = {}): Promise<Driver> {
  return launch({
    browser,
    executable: undefined,
    headless: true,
    authorities: await readAuthorities(lab.caFile),
    resolveAll: lab.address,
    portMap: lab.portMap,
    exceptions: lab.exceptions,
    ...surroundings[browser],
    ...extra,
  });
}

/** The port of devices, in a world with networks. */
export const localPort = 8082;

/** Both browsers have switches for tests that say which addresses lie where; all of the lab's lie on this machine. */
function networksOf({ address, portMap }: Lab, browser: (typeof browsers)[number], extra: Extra): Extra {
  const { browserArgs, preferences } = { ...surroundings[browser], ...extra };
  const [http, https, local] = [80, 443, localPort].map((port) => `${address}:${portMap.get(port)}`);
  return {
    browserArgs: [
      ...browserArgs,
      ...(browser === 'chromium' ? [`--ip-address-space-overrides=${http}=public,${https}=public,${local}=local`] : []),
    ],
    preferences: {
      ...preferences,
      'network.lna.address_space.public.override': `${http},${https}`,
      'network.lna.address_space.private.override': `${local}`,
    },
  };
}

/** Firefox answers its question about the local network as if a person had; for this machine there is no such switch. */
export const answering = (allow: boolean) => ({
  preferences: {
    'network.localnetwork.prompt.testing': true,
    'network.localnetwork.prompt.testing.allow': allow,
  },
});
