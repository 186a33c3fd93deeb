import type { SessionChoices, Settings } from './settings.ts';

/** A rule of `declarativeNetRequest`, as far as ours go. */
export interface NetRule {
  readonly id: number;
  readonly priority: number;
  readonly action: Action;
  readonly condition: Condition & { readonly resourceTypes: ['main_frame'] };
}

type Action =
  | { readonly type: 'upgradeScheme' | 'allow' }
  | {
      readonly type: 'modifyHeaders';
      readonly responseHeaders: { readonly header: string; readonly operation: 'append'; readonly value: string }[];
    };

interface Condition {
  readonly requestDomains?: string[];
  readonly excludedRequestDomains?: string[];
  readonly regexFilter?: string;
  readonly tabIds?: number[];
}

/** Numbers below this one are for the rules made here; other session rules begin with it. */
export const firstOtherRule = 10_000;

/** An exception goes before an upgrade, and must not keep the headers of a repair or of a deep audit from a page. */
const priorities = { upgradeScheme: 1, allow: 2, modifyHeaders: 3 } as const;
export const headerPriority = priorities.modifyHeaders;

/**
 * The rules that carry out what was decided. They are few, however many sites there are: a list of domains stands for
 * all that is under them too, so names are put together by how many labels they have, and a pattern asks for as many.
 * Ports other than 80 are left alone, because HTTPS is hardly ever answered on the same port.
 */
export function rulesFor(choices: SessionChoices | Settings): readonly NetRule[] {
  const exceptions = choices.exceptions.filter(({ tabId }) => tabId === undefined).map(({ host }) => host);
  const wild = exceptions.filter(isWild).map((host) => host.slice(2));
  return [
    ...('everySite' in choices && choices.everySite ? [rule(1, upgrade, everySite)] : []),
    ...exactly(choices.always, 'http').map(([labels, hosts]) => rule(1_000 + labels, upgrade, hosts)),
    ...exactly(
      exceptions.filter((host) => !isWild(host)),
      'http',
    ).map(([labels, hosts]) => rule(2_000 + labels, allow, hosts)),
    ...(wild.length === 0 ? [] : [rule(3_000, allow, { requestDomains: wild })]),
    ...exactly(choices.repairs, 'https').map(([labels, hosts]) => rule(4_000 + labels, repair, hosts)),
    ...onceOnly(choices),
  ];
}

const upgrade: Action = { type: 'upgradeScheme' };
const allow: Action = { type: 'allow' };
const repair: Action = {
  type: 'modifyHeaders',
  responseHeaders: [{ header: 'content-security-policy', operation: 'append', value: 'upgrade-insecure-requests' }],
};

/** Names with a dot whose last label begins with a letter, so no address literals, and none that only a local network knows. */
const everySite: Condition = {
  regexFilter: '^http://([^./]+\\.)+[a-z][^./:]*/',
  excludedRequestDomains: ['localhost', 'local', 'internal', 'home.arpa', 'onion'],
};

const rule = (id: number, action: Action, condition: Condition): NetRule => ({
  id,
  priority: priorities[action.type],
  action,
  condition: { ...condition, resourceTypes: ['main_frame'] },
});

/** For each number of labels, what matches these hosts and nothing under them. */
function exactly(hosts: readonly string[], scheme: 'http' | 'https'): (readonly [labels: number, Condition])[] {
  const groups = new Map<number, string[]>();
  for (const host of hosts) {
    const labels = host.split('.').length;
    const group = groups.get(labels);
    if (group === undefined) groups.set(labels, [host]);
    else group.push(host);
  }
  const port = scheme === 'https' ? '(:\\d+)?' : '';
  return [...groups].map(([labels, requestDomains]) => [
    labels,
    { requestDomains, regexFilter: `^${scheme}://([^./]+\\.){${labels - 1}}[^./:]+${port}/` },
  ]);
}

/** Older ones than these were for tabs that show something else by now. */
const mostOnce = 100;

const onceOnly = ({ exceptions }: SessionChoices): NetRule[] =>
  exceptions
    .flatMap(({ host, tabId }) => (tabId === undefined ? [] : [{ requestDomains: [host], tabIds: [tabId] }]))
    .slice(-mostOnce)
    .map((condition, index) => rule(5_000 + index, allow, condition));

const isWild = (host: string): boolean => host.startsWith('*.');
