import { beforeEach, expect, test, vi } from 'vitest';

const { stored } = vi.hoisted(() => ({ stored: { theme: 'system', listener: (): void => undefined } }));
vi.mock('../../platform/theme.ts', () => ({
  readTheme: async () => stored.theme,
  onThemeChange: (listener: () => void) => {
    stored.listener = listener;
  },
}));

const style = { colorScheme: '' };
const copies = new Map<string, string>();

/** The script runs as a page begins to load, where this is the copy. */
async function beginPage(copy?: string): Promise<void> {
  vi.resetModules();
  style.colorScheme = '';
  copies.clear();
  if (copy !== undefined) copies.set('theme', copy);
  await import('./follow-theme.iife.ts');
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { style } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => copies.get(key) ?? null,
    setItem: (key: string, value: string) => copies.set(key, value),
  });
});

test('the copy is shown at once, and corrected by what is stored', async () => {
  stored.theme = 'light';
  const seen: string[] = [];
  vi.stubGlobal('document', {
    documentElement: {
      style: {
        set colorScheme(scheme: string) {
          seen.push(scheme);
        },
      },
    },
  });
  await beginPage('dark');
  await settled();
  expect(seen).toEqual(['dark', 'light']);
  expect(copies.get('theme')).toBe('light');
});

test('a choice is followed, and that of the system leaves it to the browser', async () => {
  stored.theme = 'dark';
  await beginPage();
  await settled();
  expect(style.colorScheme).toBe('dark');
  stored.theme = 'system';
  stored.listener();
  await settled();
  expect(style.colorScheme).toBe('');
});

test('a copy that is no theme is ignored', async () => {
  stored.theme = 'system';
  await beginPage('url(//example.com)');
  expect(style.colorScheme).toBe('');
});

test('where pages may keep no copy, the theme comes with what is stored', async () => {
  stored.theme = 'dark';
  vi.stubGlobal('localStorage', undefined);
  await beginPage();
  await settled();
  expect(style.colorScheme).toBe('dark');
});
