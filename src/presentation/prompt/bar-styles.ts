/** The bar's own styles; nothing of the page's reaches into the closed tree but what it inherits, which `all` resets. */
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
  color: #1d2433;
  background: #f3f6fc;
  border: 1px solid #b9c4d9;
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
button:focus-visible { outline: 3px solid #7aa7ff; outline-offset: 2px }
.strong { color: #fff; background: #1a56c4 }
.strong:hover { background: #14469f }
.quiet { color: inherit; background: none; border-color: #8a97b0 }
.quiet:hover { background: rgb(128 140 165 / 0.2) }
@media (prefers-color-scheme: dark) {
  .bar { color: #e7ecf5; background: #1d2433; border-color: #3c4963 }
}
@media print { .bar { display: none } }
`;
