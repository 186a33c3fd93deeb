/**
 * The bar's own styles; its `color-scheme` decides between the two colours of a pair. Nothing of the page's reaches into the
 * closed tree but what it inherits, which `all` resets.
 */
export const styles = `
.bar {
  all: initial;
  position: fixed;
  inset: 12px 12px auto auto;
  z-index: 2147483647;
  box-sizing: border-box;
  display: flex;
  flex-wrap: wrap;
  gap: 10px;
  width: 29rem;
  max-width: calc(100vw - 24px);
  max-height: calc(100vh - 24px);
  overflow: auto;
  padding: 14px 16px;
  font: 14px/1.4 system-ui, sans-serif;
  color: light-dark(#1d2433, #e7ecf5);
  background: light-dark(#f3f6fc, #1d2433);
  border: 1px solid light-dark(#b9c4d9, #3c4963);
  border-radius: 10px;
  box-shadow: 0 4px 18px rgb(0 0 0 / 0.22);
  color-scheme: light dark;
}
[data-text]::before { content: attr(data-text) }
p { flex: 1 0 100%; margin: 0; overflow-wrap: anywhere }
button {
  font: inherit;
  padding: 6px 14px;
  border-radius: 6px;
  border: 1px solid transparent;
  cursor: pointer;
}
.name { flex: 1 0 100%; display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 7px; align-items: center; font-size: 13px; font-weight: 600 }
svg { width: 16px; height: 16px; fill: light-dark(#4c576d, #a9b4c9) }
button:focus-visible { outline: 3px solid #7aa7ff; outline-offset: 2px }
.strong { color: #fff; background: #1a56c4 }
.strong:hover { background: #14469f }
.quiet { color: inherit; background: none; border-color: #8a97b0 }
.dismiss {
  position: absolute;
  inset: 8px 10px auto auto;
  display: grid;
  padding: 8px;
  color: inherit;
  background: none;
}
.dismiss svg { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round }
.quiet:hover, .dismiss:hover { background: rgb(128 140 165 / 0.2) }
@media print { .bar { display: none } }
`;
