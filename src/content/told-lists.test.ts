import { afterEach, describe, expect, test } from 'vitest';
import type { ListName } from '../core/events.ts';
import { closePage, type OpenedPage, openPage } from './samples/open-page.ts';

afterEach(closePage);

/**
 * For each list, a page that makes the script tell one item of it, and what happens there. A list that is added does not
 * compile until it is here, and fails until the script tells it.
 */
const telling: { readonly [N in ListName]: readonly [markup: string, happens?: (page: OpenedPage) => void] } = {
  resources: ['<img src="http://a.test/a.png">'],
  timing: ['', ({ fetched }) => fetched({ name: 'http://a.test/a.js', initiatorType: 'script' })],
  forms: ['<form action="http://a.test/">'],
  fields: ['<input type=password>'],
  references: ['<base href="http://a.test/">'],
  ports: ['<a href="https://a.test:8443/">'],
};

// The keys are the names of the lists.
const lists = Object.keys(telling) as ListName[];

describe.each(lists)('the list of %s', (list) => {
  test('is told by the page that has something for it, and by no other page of these', async () => {
    const [markup, happens] = telling[list];
    const page = await openPage(markup);
    happens?.(page);
    await page.look();
    expect(lists.filter((name) => page.told(name).length > 0)).toEqual([list]);
    expect(page.told(list)).toHaveLength(1);
    expect(page.cuts()).toEqual([]);
  });
});
