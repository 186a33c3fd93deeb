import { expect, test } from 'vitest';
import { sampleReport } from '../core/samples/report.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';
import { type AuditRun, runAudit } from './run-audit.ts';
import { UsageError } from './usage-error.ts';

const patience = { settle: 0, timeout: 1_000, deep: false };
const [first, second, third, fourth] = [
  'https://a.test/',
  'https://b.test/',
  'https://c.test/',
  'https://d.test/',
] as const;

/** Browsers that do what is asked of them when they visit an address, and everything that they visited. */
function browsers(onVisit: (url: string, browser: { die(): void; number: number }) => void | Promise<void>) {
  const visited: string[][] = [];
  let closed = 0;
  const launch = async (): Promise<Driver> => {
    const own: string[] = [];
    const number = visited.push(own);
    let die = (): void => undefined;
    let isDead = false;
    const gone = new Promise<void>((resolve) => {
      die = () => {
        isDead = true;
        resolve();
      };
    });
    const alive = <T>(value: T): Promise<T> =>
      isDead ? Promise.reject(new Error('browser.do: Connection closed.')) : Promise.resolve(value);
    const pages = new Map<number, string>();
    const openTab = (): Promise<DrivenTab> => {
      const id = pages.size;
      pages.set(id, '');
      const tab = {
        id,
        hasCrashed: () => alive(false),
        visit: async (url: string) => {
          own.push(url);
          pages.set(id, url);
          await onVisit(url, { die, number });
        },
        close: () => alive(undefined),
      };
      // Nothing else of a tab is used here.
      return alive(tab as unknown as DrivenTab);
    };
    const driver = {
      name: 'chromium',
      closed: gone,
      openTab,
      evaluate: () => alive(true),
      ask: (_name: string, { tabId }: { tabId: number }) => alive({ ...sampleReport, url: pages.get(tabId) }),
      close: async () => {
        closed += 1;
      },
    };
    // Nothing else of a driver is used here.
    return driver as unknown as Driver;
  };
  return { launch, visited, closed: () => closed };
}

const runWith = (launch: AuditRun['launch'], concurrency = 4): AuditRun => ({
  ...{ launch, patience, concurrency },
  progress: () => undefined,
});

const told = async (urls: readonly string[], run: AuditRun): Promise<string[]> =>
  (await runAudit(urls, run)).map((result) => ('report' in result ? result.report.url : result.error));

test('a browser that dies once is started again, and every address has its report', async () => {
  const { launch, visited, closed } = browsers((url, { die, number }) => {
    if (url === second && number === 1) die();
  });
  const all = [first, second, third, fourth, 'https://e.test/', 'https://f.test/'];
  expect(await told(all, runWith(launch))).toEqual(all);
  expect(closed()).toBe(visited.length);
});

test('the page that kills every browser is named, and all others are audited', async () => {
  const { launch, visited } = browsers((url, { die }) => {
    if (url === second) die();
  });
  const all = [first, second, third, fourth, 'https://e.test/', 'https://f.test/'];
  const reason = `The browser crashed or stopped answering, twice, while it visited ${second}.`;
  expect(await told(all, runWith(launch))).toEqual(all.map((url) => (url === second ? reason : url)));
  expect(visited.filter((urls) => urls.includes(second))).toHaveLength(2);
});

test('whoever was visited beside a page that kills is tried alone, and not blamed', async () => {
  const { launch, visited } = browsers((url, { die }) => {
    if (url === second || url === fourth) die();
  });
  expect(await told([first, second, third, fourth], runWith(launch))).toEqual([
    first,
    `The browser crashed or stopped answering, twice, while it visited ${second}.`,
    third,
    `The browser crashed or stopped answering, twice, while it visited ${fourth}.`,
  ]);
  expect(visited.slice(1).every((urls) => urls.length === 1)).toBe(true);
});

test('a page that gives no report beside others is visited once more, alone', async () => {
  const { launch, visited } = browsers((url) => {
    if (url === second && visited.length === 1) throw new Error('The page crashed.');
  });
  expect(await told([first, second, third], runWith(launch))).toEqual([first, second, third]);
  expect(visited).toEqual([[first, second, third], [second]]);
});

test('a page that gives no report alone either says why', async () => {
  const { launch } = browsers((url) => {
    if (url === second) throw new Error('page.visit: Error: The page crashed.');
  });
  expect(await told([first, second, third], runWith(launch))).toEqual([first, 'The page crashed.', third]);
});

test('a URL longer than the browser accepts is not visited', async () => {
  const { launch, visited } = browsers(() => undefined);
  const long = `https://a.test/?${'x'.repeat(30_000_000)}`;
  expect(await told([long, second], runWith(launch))).toEqual([
    'The URL has 30000016 characters, more than chromium accepts.',
    second,
  ]);
  expect(visited.flat()).not.toContain(long);
});

test('a password in the address of the page that kills is not told', async () => {
  const { launch } = browsers((_url, { die }) => die());
  expect(JSON.stringify(await runAudit(['https://user:secret@a.test/'], runWith(launch)))).not.toContain('secret');
});

test('a browser that cannot be started again leaves what was audited, and the reason for the rest', async () => {
  const { launch } = browsers((url, { die }) => {
    if (url === second) die();
  });
  let starts = 0;
  const once = async (): Promise<Driver> => {
    starts += 1;
    if (starts > 1) throw new Error('No browser any more.');
    return launch();
  };
  const none = 'No browser any more.';
  expect(await told([first, second, third], runWith(once, 1))).toEqual([first, none, none]);
});

test('wrong usage is no result', async () => {
  const launch = () => Promise.reject(new UsageError('It is not a program.'));
  await expect(runAudit([first], runWith(launch))).rejects.toThrow(UsageError);
});
