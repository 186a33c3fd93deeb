import type { MeasuredBrowser } from './browser.ts';
import { bundled } from './bundled.ts';
import type { Figure } from './paired.ts';
import { median } from './statistics.ts';

/** How long one pass of the content script takes over 100 000 elements, and how that grows. */
export async function measurePass({ page }: MeasuredBrowser): Promise<Figure[]> {
  const code = await bundled('pass.entry.ts');
  const [half, whole] = [await onPageOf(page, code, 50_000), await onPageOf(page, code, 100_000)];
  return [
    { name: 'content script, one pass over 100 000 elements', value: whole, unit: 'ms', budget: 10 },
    { name: 'the same, 100 000 ÷ 50 000 elements', value: whole / half, unit: '×', budget: 2.5 },
  ];
}

async function onPageOf(page: MeasuredBrowser['page'], code: string, elements: number): Promise<number> {
  await page.goto('https://bench.test/empty');
  await page.evaluate(`{
    const kinds = ['<div class="a b">t</div>', '<a href="https://bench.test/x">x</a>', '<span style="color: red">s</span>', '<p>p</p>', '<img alt="" loading="lazy">'];
    document.body.innerHTML = Array.from({ length: ${elements} }, (_, i) => kinds[i % kinds.length]).join('');
  }`);
  await page.evaluate(code);
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    // A change of the page, so that no answer comes from what the engine remembers.
    times.push(Number(await page.evaluate('document.body.append(document.createElement("b")), pass()')));
  }
  return median(times);
}
