/** Firefox's own extension API, which stands in for the polyfill there. */
export default (globalThis as unknown as { readonly browser: unknown }).browser;
