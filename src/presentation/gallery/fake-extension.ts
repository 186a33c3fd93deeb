/** Stands in for the browser's extension API where the gallery runs as an ordinary page. */
const fakeExtension = {
  runtime: {
    id: 'gallery',
    getURL: (path: string) => `chrome-extension://gallery/${path}`,
    getManifest: () => ({ name: 'Portcullis', version: '0.0.0' }),
    sendMessage: async () => undefined,
  },
  permissions: {
    contains: async ({ origins }: { readonly origins: readonly string[] }) =>
      !origins.some((origin) => origin.includes('no-access.example')),
    request: async () => false,
    onAdded: { addListener: () => undefined, removeListener: () => undefined },
  },
  tabs: { reload: async () => undefined },
};

export default fakeExtension;
