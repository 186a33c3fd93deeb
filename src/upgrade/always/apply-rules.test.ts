import { beforeEach, describe, expect, test, vi } from 'vitest';
import { firstOtherRule } from '../../core/settings/rules.ts';
import { defaultSettings, noChoices } from '../../core/settings/settings.ts';

interface Rule {
  readonly id: number;
}
interface Change {
  readonly removeRuleIds: readonly number[];
  readonly addRules: readonly Rule[];
}

/** A browser that keeps rules as browsers do: an identifier that is taken voids the whole change. */
const kept = { dynamic: [] as Rule[], session: [] as Rule[] };
const updates: Change[] = [];
const update = (of: keyof typeof kept) => async (change: Change) => {
  updates.push(change);
  const left = kept[of].filter(({ id }) => !change.removeRuleIds.includes(id));
  for (const { id } of change.addRules)
    if (left.some((rule) => rule.id === id)) throw new Error(`Rule ${id} is taken.`);
  kept[of] = [...left, ...change.addRules];
};
const stored = { local: {} as Record<string, unknown>, session: {} as Record<string, unknown> };
const area = (of: keyof typeof stored) => ({
  get: async () => structuredClone(stored[of]),
  set: async (values: object) => void Object.assign(stored[of], structuredClone(values)),
});
let managed: object = {};
const managedListeners: (() => void)[] = [];
const alarms = new Map<string, number>();
const woken: ((alarm: { readonly name: string }) => void)[] = [];
vi.mock('../../platform/browser.ts', () => ({
  browser: {
    runtime: { onStartup: { addListener: () => undefined } },
    storage: {
      ...{ local: area('local'), session: area('session') },
      managed: {
        get: async () => managed,
        onChanged: { addListener: (listener: () => void) => managedListeners.push(listener) },
      },
    },
    alarms: {
      create: async (name: string, { when }: { readonly when: number }) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
      onAlarm: { addListener: (listener: (typeof woken)[number]) => woken.push(listener) },
    },
    declarativeNetRequest: {
      // Chromium and Firefox both fill in what was left out.
      getDynamicRules: async () => kept.dynamic.map((rule) => ({ ...structuredClone(rule), filledIn: null })),
      getSessionRules: async () => structuredClone(kept.session),
      updateDynamicRules: update('dynamic'),
      updateSessionRules: update('session'),
    },
  },
}));
const { applyRules, keepRules } = await import('./apply-rules.ts');

beforeEach(() => {
  Object.assign(kept, { dynamic: [], session: [] });
  Object.assign(stored, { local: {}, session: {} });
  managed = {};
  updates.length = 0;
  alarms.clear();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
});

const decide = (settings: Partial<typeof defaultSettings>): void => {
  stored.local['settings'] = { ...defaultSettings, ...settings };
};

describe('the browser’s rules', () => {
  test('follow what an organisation sets while the browser runs', async () => {
    decide({ always: ['a.example'] });
    managed = { always: ['set.example'] };
    keepRules();
    await applyRules();
    expect(JSON.stringify(kept.dynamic)).toContain('set.example');
    expect(JSON.stringify(kept.dynamic)).not.toContain('a.example"');
    managed = {};
    for (const listener of managedListeners) listener();
    await vi.waitFor(() => expect(JSON.stringify(kept.dynamic)).toContain('"a.example"'));
  });

  test('follow from the settings, and are left alone when they already do', async () => {
    decide({ always: ['a.example', 'b.c.example'], everySite: true });
    await applyRules();
    expect(kept.dynamic).toHaveLength(3);
    await applyRules();
    expect(updates).toHaveLength(1);
  });

  test('are made again from the settings after they were lost, or changed by whatever else', async () => {
    decide({ always: ['a.example'] });
    await applyRules();
    const wanted = kept.dynamic;
    kept.dynamic = [{ id: 1_002 }, { id: 77 }];
    await applyRules();
    expect(kept.dynamic).toEqual(wanted);
  });

  test('change with the settings', async () => {
    decide({ always: ['a.example'] });
    await applyRules();
    decide({ always: ['a.example', 'b.example'] });
    await applyRules();
    expect(kept.dynamic).toMatchObject([{ condition: { requestDomains: ['a.example', 'b.example'] } }]);
    decide({ always: ['a.example'] });
    await applyRules();
    expect(kept.dynamic).toMatchObject([{ condition: { requestDomains: ['a.example'] } }]);
    decide({});
    await applyRules();
    expect(kept.dynamic).toEqual([]);
  });

  test('do not touch the session rules of a deep audit', async () => {
    kept.session = [{ id: firstOtherRule + 1 }];
    stored.session['settings'] = { ...noChoices, exceptions: [{ host: 'a.example' }] };
    await applyRules();
    stored.session['settings'] = noChoices;
    await applyRules();
    expect(kept.session).toEqual([{ id: firstOtherRule + 1 }]);
  });

  test('of ten changes at once are the last ones', async () => {
    for (let count = 1; count <= 10; count++) {
      decide({ always: Array.from({ length: count }, (_, index) => `s${index}.example`) });
      void applyRules();
    }
    await applyRules();
    expect(kept.dynamic).toMatchObject([{ condition: { requestDomains: { length: 10 } } }]);
  });
});

describe('an exception that ends', () => {
  const exceptions = [{ host: 'a.example', until: 5_000 }, { host: 'b.example' }];

  test('is ended by an alarm', async () => {
    decide({ exceptions });
    keepRules();
    await vi.waitFor(() => expect(alarms).toEqual(new Map([['exceptions', 5_000]])));
    vi.setSystemTime(5_000);
    for (const wake of woken) wake({ name: 'exceptions' });
    await vi.waitFor(() => expect(kept.dynamic).toMatchObject([{ condition: { requestDomains: ['b.example'] } }]));
    expect(alarms.size).toBe(0);
  });

  test('has ended when a browser starts that was closed at the time', async () => {
    decide({ exceptions });
    vi.setSystemTime(9_000);
    keepRules();
    await vi.waitFor(() => expect(kept.dynamic).toMatchObject([{ condition: { requestDomains: ['b.example'] } }]));
    expect(stored.local['settings']).toMatchObject({ exceptions: [{ host: 'b.example' }] });
  });
});
