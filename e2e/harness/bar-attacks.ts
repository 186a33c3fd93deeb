import { type Answer, page } from '../lab/answers.ts';
import { defineCase, type LabCase } from '../lab/case.ts';

/**
 * What a page can do so that a person's click on something else reaches the bar. Each is a script that runs once the bar
 * is there; `calm()` says that it has stopped. Before that it says `ready()`, when a click may come.
 */
export const barAttacks: Readonly<Record<string, string>> = {
  'a popover over it that lets clicks through': `
    const over = cover(document.body); over.showPopover();
    await pause(800); ready(); await clicked(); over.hidePopover(); calm()`,
  'the same in a closed shadow tree': `
    const tree = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const over = cover(tree); over.showPopover();
    await pause(800); ready(); await clicked(); over.hidePopover(); calm()`,
  'popovers in shadow trees in shadow trees': `
    let root = document.body;
    for (let depth = 0; depth < 3; depth += 1) root = root.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
    const over = cover(root); over.showPopover();
    await pause(800); ready(); await clicked(); over.hidePopover(); calm()`,
  'a popover that comes again and again': `
    const over = cover(document.body);
    const timer = setInterval(() => { over.hidePopover(); over.showPopover() }, 50);
    await pause(800); ready(); await clicked(); clearInterval(timer); over.hidePopover(); calm()`,
  'a dialog over it': `
    document.body.insertAdjacentHTML('beforeend', '<dialog style="inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; pointer-events: none">Win</dialog>');
    const over = document.querySelector('dialog'); over.showModal();
    await pause(800); ready(); await clicked(); over.close(); calm()`,
  'taking it away and having it put back': `
    const timer = setInterval(() => bar()?.remove(), 250);
    await pause(800); ready(); await pause(1500); clearInterval(timer); calm()`,
  'moving it by zoom': `
    let n = 0; const timer = setInterval(() => { document.documentElement.style.zoom = n++ % 2 ? 1 : 1.01 }, 200);
    await pause(800); ready(); await pause(1500); clearInterval(timer); document.documentElement.style.zoom = 1; calm()`,
  'a view transition over it': `
    if (document.startViewTransition === undefined || !CSS.supports('selector(:active-view-transition)')) { ready(); await pause(1); calm(); return }
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = '::view-transition { pointer-events: none; background: #fff } ::view-transition-group(*), ::view-transition-new(*), ::view-transition-old(*) { animation-duration: 100s }';
    const transition = document.startViewTransition(() => undefined); await transition.ready;
    await pause(800); ready(); await pause(1500); transition.skipTransition(); await transition.finished; calm()`,
};

const harness = (attack: string): string => `
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const bar = () => [...document.querySelectorAll('html > div[popover]')].at(-1);
const ready = () => { document.title = 'ready' };
const calm = () => { document.title = 'calm' };
const clicked = () => new Promise((resolve) => { globalThis.release = resolve });
const cover = (root) => {
  const over = document.createElement('div');
  over.popover = 'manual';
  over.style.cssText = 'inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; padding: 0; pointer-events: none; background: #fff';
  over.textContent = 'Click here to win';
  return root.appendChild(over);
};
addEventListener('load', async () => {
  while (bar() === undefined) await pause(20);
  ${attack}
});`;

const hostOf = (index: number): string => `bar-${index}.test`;

export const barAttackAt = (attack: string): string => `http://${hostOf(Object.keys(barAttacks).indexOf(attack))}/`;

export const barAttackSites: LabCase = defineCase({
  id: 'bar-attacks',
  title: 'Pages that lead clicks astray',
  start: `http://${hostOf(0)}/`,
  answers: Object.fromEntries(
    Object.values(barAttacks).flatMap((attack, index): [string, Answer][] => [
      [`http://${hostOf(index)}/`, page({ title: 'Attack', head: `<script>${harness(attack)}</script>` })],
      [`https://${hostOf(index)}/`, page({ title: 'Attack' })],
    ]),
  ),
  expect: { verdict: 'insecure' },
});
