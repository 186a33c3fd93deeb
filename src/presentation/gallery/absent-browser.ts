/**
 * Stands in for the extension API while the popup is drawn in an ordinary page: everything is granted but in the states
 * about access, and buttons do nothing, or never end.
 */
const silent = { addListener: () => undefined, removeListener: () => undefined };

Object.assign(globalThis, {
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://gallery/${path}`,
      getManifest: () => ({ name: 'Portcullis', version: '1.2.0', homepage_url: 'https://portcullis.example/' }),
      // In the states about work under way, nothing is ever done.
      sendMessage: () => (location.search.includes('busy') ? new Promise(() => undefined) : Promise.resolve(undefined)),
    },
    permissions: {
      contains: async () => !location.search.includes('access'),
      request: async () => true,
      onAdded: silent,
      onRemoved: silent,
    },
    tabs: {
      create: async () => undefined,
      reload: async () => undefined,
      get: async () => ({ incognito: location.search.includes('private') }),
    },
    sidePanel: { open: async () => undefined },
    storage: {
      local: {
        onChanged: silent,
        get: async () => (location.search.includes('updated') ? { seenVersion: '0.0.0' } : {}),
        set: async () => undefined,
      },
      session: { onChanged: silent },
    },
  },
});

export {};
