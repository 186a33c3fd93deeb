import * as v from 'valibot';
import { type Decisions, mostSites, type Policy, type Settings, settingsSchema } from './settings.ts';
import { isHost, isUpgradable } from './upgradable.ts';

/** What an organisation has set, as the browser hands it out. Exceptions are hosts there: nothing of it ends by itself. */
export type Managed = Readonly<Record<string, unknown>>;

/** What of it can be carried out. A site that cannot stand in a list is left out, without the others. */
export function policyIn(managed: Managed): Policy {
  const policy: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.entries)) {
    const value = managed[key];
    const wanted = Array.isArray(value) ? sitesOf(key, value) : value;
    if (v.is(schema, wanted)) policy[key] = wanted;
  }
  return policy;
}

/** Only exceptions may cover all names under one. */
const sitesOf = (key: string, hosts: readonly unknown[]): unknown[] =>
  [...new Set(hosts)]
    .filter(
      (host) =>
        typeof host === 'string' &&
        (key === 'repairs' ? isHost : isUpgradable)(host) &&
        (key === 'exceptions' || !host.startsWith('*')),
    )
    .slice(0, mostSites)
    .map((host) => (key === 'exceptions' ? { host } : host));

/** What then counts: the policy, and whatever it leaves to the person. */
export const underPolicy = ({ settings, session }: Decisions, policy: Policy = {}): Decisions => ({
  settings: { ...settings, ...policy },
  session: {
    ...session,
    ...('always' in policy ? { always: [] } : {}),
    ...('repairs' in policy ? { repairs: [] } : {}),
    // What ends a redirect loop is nobody's decision.
    ...('exceptions' in policy ? { exceptions: session.exceptions.filter(({ loop }) => loop) } : {}),
  },
  policy,
});

/** What is stored of decisions under a policy: what a person had decided on the same stays, for when it is gone. */
export const withoutPolicy = ({ settings, policy = {} }: Decisions, own: Settings): Settings => ({
  ...settings,
  ...Object.fromEntries(Object.entries(own).filter(([key]) => key in policy)),
});
