import { withoutExpired } from '../../core/settings/change.ts';
import { firstOtherRule, type NetRule, rulesFor } from '../../core/settings/rules.ts';
import { takingTurns } from '../../core/taking-turns.ts';
import { browser, type DeclarativeNetRequest } from '../../platform/browser.ts';
import { logError } from '../../platform/log-error.ts';
import { updateSettings } from '../../platform/settings.ts';
import { takeManaged } from '../../platform/take-managed.ts';

/** Ends exceptions in time although the worker is not there to count. */
const alarm = 'exceptions';

/**
 * Derives the rules whenever a worker starts, that of a started browser too, when an exception is over, and when an
 * organisation sets something.
 */
export function keepRules(): void {
  const attempt = (work: Promise<void>): void =>
    void work.catch((error: unknown) => logError('the upgrade rules', error));
  const keep = (): void => attempt(applyRules());
  const keepManaged = (): void => attempt(takeManaged(applyRules));
  // To be woken is enough: what follows is done by every worker that starts.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) keep();
  });
  browser.storage.managed.onChanged.addListener(keepManaged);
  keepManaged();
  keep();
}

const inTurn = takingTurns();

/** Makes the browser's rules those that follow from the settings, whatever they were. */
export function applyRules(): Promise<void> {
  return inTurn(async () => {
    const { settings, session } = await updateSettings((before) => withoutExpired(before, Date.now()));
    const { declarativeNetRequest: rules, alarms } = browser;
    const ends = settings.exceptions.flatMap(({ until }) => until ?? []);
    await Promise.all([
      replace(await rules.getDynamicRules(), rulesFor(settings), (change) => rules.updateDynamicRules(change)),
      replace((await rules.getSessionRules()).filter(isOurs), rulesFor(session), (change) =>
        rules.updateSessionRules(change),
      ),
      ends.length === 0 ? alarms.clear(alarm) : alarms.create(alarm, { when: Math.min(...ends) }),
    ]);
  });
}

const isOurs = ({ id }: DeclarativeNetRequest.Rule): boolean => id < firstOtherRule;

type Update = (change: { removeRuleIds: number[]; addRules: DeclarativeNetRequest.Rule[] }) => Promise<void>;

async function replace(
  current: readonly DeclarativeNetRequest.Rule[],
  wanted: readonly NetRule[],
  update: Update,
): Promise<void> {
  const isThere = (rule: NetRule): boolean => current.some((other) => holds(other, rule));
  const addRules = wanted.filter((rule) => !isThere(rule));
  const kept = new Set(wanted.filter(isThere).map(({ id }) => id));
  const removeRuleIds = current.map(({ id }) => id).filter((id) => !kept.has(id));
  if (addRules.length + removeRuleIds.length > 0) await update({ removeRuleIds, addRules: [...addRules] });
}

/** Whether what a browser gives back, with whatever it fills in by itself, says all that was wanted. */
function holds(actual: unknown, wanted: unknown): boolean {
  if (!isObject(wanted) || !isObject(actual)) return actual === wanted;
  // Browsers fill in properties, but no members of a list: a longer one is of an earlier decision.
  if (Array.isArray(wanted) && wanted.length !== actual['length']) return false;
  return Object.entries(wanted).every(([key, value]) => holds(actual[key], value));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
