import type { Browser } from 'puppeteer-core';
import { askFirefox } from '../../src/cli/drivers/ask-firefox.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';

/** Our panel in Firefox's developer tools, which no driver counts among its pages: the browser itself is asked. */
export interface ToolboxPanel {
  /** Evaluates in the panel. */
  evaluate(expression: string): Promise<unknown>;
  /** The name of the node that the developer tools have selected. */
  selected(): Promise<unknown>;
}

/** Opens the developer tools on the page at this address, and our panel in them. */
export async function openToolboxPanel(browser: Browser, url: string): Promise<ToolboxPanel> {
  const ask = (expression: string): Promise<unknown> => inWindowWith(browser, url, expression);
  await ask(`(async () => {
    const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
    const { gDevTools } = require('devtools/client/framework/devtools');
    globalThis.portcullisToolbox = await gDevTools.showToolboxForTab(portcullisTab, { toolId: 'inspector' });
  })()`);
  await waitUntil('the panel can be chosen', () => ask(`${tool} !== undefined`));
  await ask(`portcullisToolbox.selectTool(${tool}.id).then(() => undefined)`);
  await waitUntil('the panel is there', () => ask(`Boolean(${view}?.messageManager)`));
  return {
    evaluate: (expression) => ask(inPanel(expression)),
    selected: () => ask('portcullisToolbox.selection.nodeFront?.nodeName'),
  };
}

const tool = "portcullisToolbox.getAdditionalTools().find(({ label }) => label === 'Portcullis')";
const view = `portcullisToolbox.doc.querySelector('#toolbox-panel-iframe-' + ${tool}.id)?.contentDocument?.querySelector('browser')`;

/**
 * The panel is in the process of extensions; what is evaluated there answers as text. A question asked while the panel
 * goes into that process is lost, and nobody says so.
 */
const inPanel = (expression: string): string => {
  const script = `{
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    sendAsyncMessage('portcullis:value', Cu.evalInSandbox(${JSON.stringify(`JSON.stringify((${expression}) ?? null)`)}, sandbox));
  }`;
  return `new Promise((resolve, reject) => {
    const { messageManager } = ${view};
    const listen = ({ data }) => {
      messageManager.removeMessageListener('portcullis:value', listen);
      resolve(JSON.parse(data));
    };
    messageManager.addMessageListener('portcullis:value', listen);
    messageManager.loadFrameScript(${JSON.stringify(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`)}, false);
    setTimeout(reject, ${answerTime}, 'The panel has not answered.');
  })`;
};

/** In milliseconds. */
const answerTime = 2_000;

/** Evaluates in the window of Firefox itself that has a tab with this page. */
async function inWindowWith(browser: Browser, url: string, expression: string): Promise<unknown> {
  const find = `globalThis.portcullisTab =
    typeof gBrowser === 'object' ? gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === '${url}') : undefined`;
  const { contexts = [] } = await askFirefox(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context } of contexts) {
    const evaluate = (one: string) =>
      askFirefox(browser, 'script.evaluate', { target: { context }, awaitPromise: true, expression: one });
    if ((await evaluate(`${find}, portcullisTab !== undefined`)).result?.value !== true) continue;
    const { result, exceptionDetails } = await evaluate(expression);
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result?.value;
  }
  throw new Error(`No window has ${url}.`);
}
