import { beforeEach, expect, test, vi } from 'vitest';

interface Rule {
  readonly id: number;
  readonly condition: { readonly tabIds?: readonly number[] };
}

/** A browser in which a worker can be killed at any moment: what is there then is what the next worker finds. */
const left = { rules: [] as Rule[], alarms: new Set<string>(), stored: {} as Record<string, unknown> };
/** Whether at any moment there was a rule that no alarm would have ended. */
let wasUnguarded = false;
const woken: ((alarm: { readonly name: string }) => void)[] = [];
const listeners = { addListener: () => undefined, removeListener: () => undefined };
vi.mock('../platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://own/' },
    tabs: {
      query: async () => [],
      reload: async () => Promise.reject(new Error('There is no such tab.')),
      onRemoved: listeners,
    },
    webRequest: { onHeadersReceived: listeners, onBeforeRedirect: listeners, onResponseStarted: listeners },
    alarms: {
      create: async (name: string) => void left.alarms.add(name),
      clear: async (name: string) => left.alarms.delete(name),
      onAlarm: { addListener: (listener: (typeof woken)[number]) => woken.push(listener) },
    },
    storage: {
      session: {
        get: async () => structuredClone(left.stored),
        set: async (values: object) => void Object.assign(left.stored, structuredClone(values)),
        remove: async () => undefined,
      },
    },
    declarativeNetRequest: {
      getSessionRules: async () => structuredClone(left.rules),
      updateSessionRules: async (change: { removeRuleIds?: readonly number[]; addRules?: readonly Rule[] }) => {
        const { removeRuleIds = [], addRules = [] } = change;
        left.rules = [...left.rules.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
        if (left.rules.length > 0 && left.alarms.size === 0) wasUnguarded = true;
      },
    },
  },
}));
const { auditDeeply, endAbandonedAudits } = await import('./deep-audit.ts');

beforeEach(() => {
  Object.assign(left, { rules: [], alarms: new Set(), stored: {} });
  wasUnguarded = false;
});

test('a worker that is killed at any moment leaves no rule that no alarm ends', async () => {
  await expect(auditDeeply(1)).rejects.toThrow();
  expect(wasUnguarded).toBe(false);
  expect(left.rules).toEqual([]);
  expect(left.alarms.size).toBe(0);
});

test('the alarm of an abandoned audit ends it', async () => {
  const { addAuditRules } = await import('./deep-audit-rules.ts');
  await addAuditRules(1, ['a.test']);
  await addAuditRules(2, []);
  endAbandonedAudits();
  await vi.waitFor(() => expect(left.rules).toEqual([]));
  await addAuditRules(1, []);
  for (const wake of woken) wake({ name: 'deep-audit:1' });
  await vi.waitFor(() => expect(left.rules).toEqual([]));
});

test('two wishes for the same tab are one audit', async () => {
  const [one, other] = [auditDeeply(1), auditDeeply(1)];
  expect(one).toBe(other);
  await expect(one).rejects.toThrow();
});
