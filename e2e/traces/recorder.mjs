// Put before the worker of a copy of the built extension: notes what the browser tells it, in the order in which it does,
// and what it answers to the questions that sensors ask. Plain JavaScript, because nothing builds it.
const api = globalThis.browser ?? globalThis.chrome;
const isFirefox = globalThis.browser?.runtime.getBrowserInfo !== undefined;

let count = 0;

/** A worker that starts anew counts anew, but its clock goes on. */
function note(event, details) {
  count += 1;
  const key = `trace:${Date.now()}:${String(count).padStart(6, '0')}`;
  api.storage.local.set({ [key]: { event, details: { timeStamp: Date.now(), ...details } } });
}

const navigation = ['onBeforeNavigate', 'onCommitted', 'onCompleted', 'onErrorOccurred'];
for (const name of [...navigation, 'onHistoryStateUpdated', 'onReferenceFragmentUpdated']) {
  api.webNavigation[name].addListener((details) => {
    note(`webNavigation.${name}`, details);
    if (name === 'onCompleted' && details.frameId === 0 && /^http:\/\/[^/]+:/.test(details.url))
      noteText(details.tabId);
  });
}

const all = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };
const withHeaders = ['onBeforeRedirect', 'onAuthRequired', 'onResponseStarted'];
for (const name of ['onBeforeRequest', 'onErrorOccurred', ...withHeaders]) {
  const extra = withHeaders.includes(name) ? [['responseHeaders']] : [];
  api.webRequest[name].addListener((details) => note(`webRequest.${name}`, details), all, ...extra);
}
api.webRequest.onHeadersReceived.addListener(
  (details) => {
    note('webRequest.onHeadersReceived', details);
    if (isFirefox && details.type === 'main_frame' && details.url.startsWith('https:')) noteSecurity(details);
  },
  all,
  // Only within a blocking listener Firefox says anything about the connection.
  isFirefox ? ['responseHeaders', 'blocking'] : ['responseHeaders'],
);

api.runtime.onMessage.addListener((message, { tab, id: _, ...sender }) => {
  // Pages of our own ask, and tell nothing.
  if (tab === undefined || /^(chrome|moz)-extension:/.test(sender.url)) return;
  note('runtime.onMessage', { message, sender: { ...sender, tab: { id: tab.id } }, tabId: tab.id });
  noteFrame(tab.id, sender.frameId);
});

async function noteSecurity({ requestId, tabId }) {
  const { certificates, ...answer } = await api.webRequest.getSecurityInfo(requestId, { certificateChain: true });
  note('answer.getSecurityInfo', { requestId, tabId, answer });
}

async function noteFrame(tabId, frameId) {
  const answer = await api.webNavigation.getFrame({ tabId, frameId }).catch(() => null);
  note('answer.getFrame', { tabId, frameId, answer: answer ?? null });
}

async function noteText(tabId) {
  const func = () => `${document.title} ${document.body?.textContent ?? ''}`;
  const [{ result }] = await api.scripting.executeScript({ target: { tabId }, func });
  note('answer.executeScript', { tabId, answer: result });
}
