import { resource, securePage } from '../../e2e/lab/answers.ts';
import type { LabCase } from '../../e2e/lab/case.ts';

const host = 'https://bench.test';
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const requests = 300;

/** A heavy page: 10 000 elements and 300 requests to its own host. */
function heavyPage(): string {
  const images = Array.from({ length: requests - 40 }, (_, i) => `<img alt="" width="8" height="8" src="/i/${i}.gif">`);
  const scripts = Array.from({ length: 20 }, (_, i) => `<script src="/s/${i}.js"></script>`);
  const styles = Array.from({ length: 20 }, (_, i) => `<link rel="stylesheet" href="/c/${i}.css">`);
  const blocks = Array.from(
    { length: 2_425 },
    (_, i) => `<section class="c${i % 50}"><h2>Part ${i}</h2><p>Words <a href="/p/${i}">link</a></p></section>`,
  );
  return [...styles, ...images, ...scripts, ...blocks].join('\n');
}

const insecureImages = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<img alt="" loading="lazy" src="http://bench.test/i/${i}.gif">`).join('');

/** The pages that are measured, served by the lab like any other. */
export const benchCase: LabCase = {
  id: 'bench',
  title: 'Pages to measure on',
  start: `${host}/heavy`,
  answers: {
    [`${host}/heavy`]: securePage({ title: 'Heavy', body: heavyPage() }),
    [`${host}/empty`]: securePage({ title: 'Empty' }),
    [`${host}/flood`]: securePage({ title: 'Ten thousand insecure requests', body: insecureImages(10_000) }),
    [`${host}/thousand`]: securePage({ title: 'A thousand insecure requests', body: insecureImages(1_000) }),
    ...Object.fromEntries(
      Array.from({ length: requests }, (_, i) => [
        [`${host}/i/${i}.gif`, resource('image/gif', pixel)],
        [`${host}/s/${i}.js`, resource('text/javascript', `globalThis.s${i} = ${i};`)],
        [`${host}/c/${i}.css`, resource('text/css', `.c${i} { color: rgb(${i % 255} 0 0) }`)],
      ]).flat(),
    ),
  },
  expect: { verdict: 'secure' },
};

/** Inserts 100 000 nodes one by one, as a script would, and resolves with the milliseconds until they are laid out. */
export const storm = `new Promise((resolve) => {
  const start = performance.now();
  const parent = document.body.appendChild(document.createElement('div'));
  let left = 100_000;
  const some = () => {
    for (let i = 0; i < 2_000 && left > 0; i++, left--) {
      const node = document.createElement(left % 10 === 0 ? 'img' : 'span');
      node.textContent = 'x';
      parent.append(node);
    }
    if (left > 0) setTimeout(some);
    else requestAnimationFrame(() => setTimeout(() => { const end = performance.now() - start; parent.remove(); resolve(end); }));
  };
  some();
})`;
