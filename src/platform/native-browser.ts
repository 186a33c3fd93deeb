/** Firefox's own extension API, which stands in for the polyfill there; no types know it under this name. */
export default (globalThis as unknown as { readonly browser: unknown }).browser;
