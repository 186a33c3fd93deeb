import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

/** What a page may try against the bar: hide it, cover it, take it away, and press its buttons. */
const hostility = `
Element.prototype.attachShadow = () => { throw new Error('No shadows here.'); };
let times = 0;
addEventListener('load', () => new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) {
    if (times++ > 5) return;
    node.click?.();
    node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    node.style?.setProperty('display', 'none', 'important');
    node.inert = true;
    if (times % 2) node.remove();
    else node.hidePopover?.();
  }
}).observe(document.documentElement, { childList: true }));
`;

export default defineCase({
  id: 'upgrade-hostile-page',
  title: 'HTTP, on a page that wants no bar',
  start: 'http://hostile.test/',
  answers: {
    'http://hostile.test/': page({
      title: 'HTTP, on a page that wants no bar',
      head: `<style>
div, html > * + * + * { display: none !important; opacity: 0 !important; transform: scale(0) !important; position: static !important }
main { display: block; position: fixed; inset: 0; z-index: 2147483647; background: #fff }
</style><script>${hostility}</script>`,
      body: '<main>Nothing to see here</main>',
    }),
    'https://hostile.test/': page({ title: 'The same page over HTTPS' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
