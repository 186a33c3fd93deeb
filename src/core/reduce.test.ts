import { describe, expect, test } from 'vitest';
import {
  answered,
  committed,
  found,
  image,
  observed,
  redirected,
  shown,
  started,
  tabAfter,
} from './reduce/samples/events.ts';
import { reduce } from './reduce.ts';

describe('a navigation', () => {
  test('keeps every hop with its status, and the answer', () => {
    const tab = tabAfter(
      started('http://a.test/'),
      redirected('http://a.test/', 'https://a.test/'),
      started('https://a.test/'),
      answered('https://a.test/'),
      committed('https://a.test/#part'),
    );
    expect(shown(tab).hops).toEqual({
      state: 'seen',
      leftOut: [],
      value: [
        { url: 'http://a.test/', status: 301, kind: 'start', location: 'https://a.test/' },
        { url: 'https://a.test/', status: 200, kind: 'server' },
      ],
    });
    expect(shown(tab).headers).toEqual({ state: 'seen', value: [], leftOut: [] });
  });

  test('whose answer is told after its commit still has it', () => {
    const tab = tabAfter(started('https://a.test/'), committed('https://a.test/'), answered('https://a.test/'));
    expect(shown(tab).hops).toMatchObject({ value: [{ status: 200 }] });
  });

  test('that is told after its commit is taken up by the document', () => {
    const tab = tabAfter(committed('https://a.test/'), started('https://a.test/'), answered('https://a.test/'));
    expect(shown(tab).hops).toMatchObject({ value: [{ status: 200 }] });
    expect(tab.pending).toEqual([]);
  });

  test('whose redirect announces itself after the commit keeps its answer', () => {
    const tab = tabAfter(
      started('http://a.test/'),
      redirected('http://a.test/', 'https://a.test/'),
      committed('https://a.test/'),
      started('https://a.test/'),
      answered('https://a.test/'),
    );
    expect(shown(tab).hops).toMatchObject({ value: [{ status: 301 }, { status: 200 }] });
  });

  test('stays failed when its request is told after the failure', () => {
    const failure = {
      type: 'navigation-failed',
      url: 'https://a.test/',
      code: 'Error code 2152398861',
      at: 1_500,
    } as const;
    const tab = tabAfter(failure, started('https://a.test/'), committed('https://a.test/'));
    expect(shown(tab)).toMatchObject({ failure: { value: { class: 'refused' } }, hops: { state: 'seen' } });
  });

  test('stays failed when the browser commits its error page', () => {
    const failure = {
      type: 'navigation-failed',
      url: 'https://a.test/',
      code: 'Error code 2152398861',
      at: 5,
    } as const;
    expect(tabAfter(started('https://a.test/'), failure, committed('https://a.test/')).visits[0]).toMatchObject({
      failure: failure.code,
    });
  });

  test('that was not seen from its start leaves a gap', () => {
    expect(shown(tabAfter(committed('https://a.test/'))).hops).toMatchObject({ state: 'gap' });
  });

  test('that failed is shown as failed, and its later abort changes nothing', () => {
    const failure = { type: 'navigation-failed', url: 'https://a.test/', at: 5 } as const;
    const tab = tabAfter(
      started('https://a.test/'),
      { ...failure, code: 'net::ERR_CONNECTION_REFUSED' },
      { ...failure, code: 'net::ERR_ABORTED' },
    );
    expect(shown(tab).failure).toMatchObject({ state: 'seen', value: { class: 'refused' } });
    expect(shown(tab).insecureRequests).toMatchObject({ state: 'gap' });
  });

  test.each(['net::ERR_ABORTED', 'Error code 2152398850'])(
    'that was given up (%s) leaves the page that is shown',
    (code) => {
      const tab = tabAfter(
        started('https://a.test/'),
        answered('https://a.test/'),
        committed('https://a.test/'),
        started('https://a.test/file.zip', 'n2'),
        { type: 'navigation-failed', url: 'https://a.test/file.zip', code, at: 9 },
      );
      expect(tab.visits[0]).toMatchObject({ url: 'https://a.test/' });
    },
  );

  test('made by the page itself continues the chain of that page', () => {
    const tab = tabAfter(
      started('http://a.test/'),
      answered('http://a.test/'),
      committed('http://a.test/'),
      started('https://a.test/', 'n2'),
      answered('https://a.test/', 'n2'),
      committed('https://a.test/', 'd2', { byClient: true }),
    );
    expect(shown(tab).hops).toMatchObject({ value: [{ url: 'http://a.test/' }, { kind: 'client' }] });
  });

  test('back to a remembered document shows its evidence again', () => {
    const tab = tabAfter(
      committed('https://a.test/'),
      observed({ resources: [image('http://i.test/1.png')] }),
      committed('https://b.test/', 'd2'),
      committed('https://a.test/', 'd1', { restored: true }),
    );
    expect(tab.visits.map(({ document }) => document)).toEqual(['d1', 'd2']);
    expect(shown(tab).insecureRequests).toMatchObject({ value: { items: [{ url: 'http://i.test/1.png' }] } });
  });
});

describe('a page', () => {
  test('may speak before its commit is seen, once the browser says that it is shown', () => {
    const early = observed({ resources: [image('http://i.test/1.png')] });
    const events = [started('https://a.test/'), answered('https://a.test/'), found('d1'), early];
    const tab = tabAfter(...events, committed('https://a.test/'));
    expect(shown(tab).hops).toMatchObject({ state: 'seen' });
    expect(shown(tab).insecureRequests).toMatchObject({
      value: { items: [{ url: 'http://i.test/1.png', outcome: 'upgraded', seenBy: ['dom', 'timing'] }] },
    });
  });

  test('that is gone cannot change the page that is shown', () => {
    const tab = tabAfter(committed('https://a.test/'), observed(), {
      type: 'request-seen',
      document: 'long-gone',
      url: 'http://i.test/',
      kind: 'image',
      how: 'answered',
    });
    expect(shown(tab).insecureRequests).toMatchObject({ value: { items: [] } });
  });

  test.each(['top', 'frame'])('that speaks, and of which the browser says nothing, is not taken in', (document) => {
    const tab = tabAfter(committed('https://a.test/'), observed());
    expect(reduce(tab, observed({ resources: [image('http://i.test/1.png')] }, document))).toBe(tab);
  });

  test('has a frame that was found before its commit was seen, and that frame’s frame', () => {
    const tab = tabAfter(
      committed('https://a.test/'),
      found('f1', { within: { parent: 'd1', frame: 5 } }),
      found('f2', { within: { parent: 'f1', frame: 6 } }),
      observed(),
      observed({ resources: [image('http://i.test/1.png')] }, 'f2'),
    );
    expect(shown(tab).insecureRequests).toMatchObject({ value: { items: [{ frame: { top: false } }] } });
  });

  test('that was never read is not called clean', () => {
    expect(shown(tabAfter(committed('https://a.test/')))).toMatchObject({
      insecureRequests: { state: 'gap' },
      forms: { state: 'gap' },
    });
  });

  test('saying the same twice counts once', () => {
    const once = observed({
      resources: [image('http://i.test/1.png')],
      forms: [{ url: 'http://i.test/form', method: 'post', collects: ['password'], selector: 'form', html: '<form>' }],
      fields: [{ collects: 'password', selector: 'input', html: '<input>' }],
      references: [{ url: 'http://i.test/', kind: 'link', selector: 'a', html: '<a>' }],
    });
    const tab = tabAfter(committed('https://a.test/'), once);
    expect(shown(tab).insecureRequests).toMatchObject({ value: { items: [{ count: 1 }] } });
    expect(reduce(tab, once)).toEqual(tab);
  });

  test('that tells more of a form corrects what it said before', () => {
    const form = { url: 'http://i.test/form', method: 'post', selector: 'form', html: '<form>' };
    const tab = tabAfter(
      committed('https://a.test/'),
      observed({ forms: [{ ...form, collects: [] }] }),
      observed({ forms: [{ ...form, collects: ['password'] }] }),
    );
    expect(tab.visits[0]?.forms.items).toMatchObject([{ collects: ['password'] }]);
  });

  test('with 100 000 insecure addresses stays within bounds, and the count stays right', () => {
    const page = (from: number) =>
      observed({
        resources: Array.from({ length: 250 }, (_, i) => image(`http://i.test/${from + i}${'x'.repeat(400)}`)),
      });
    let tab = tabAfter(committed('https://a.test/'));
    for (let from = 0; from < 100_000; from += 250) tab = reduce(tab, page(from));
    const { items, omitted } = tab.visits[0]?.declarations ?? expect.fail('nothing is shown');
    expect(items.length + omitted).toBe(100_000);
    expect(JSON.stringify(tab).length).toBeLessThan(256_000);
  });
});
