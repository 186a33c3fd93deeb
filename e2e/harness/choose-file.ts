import type { DrivenPage } from '../../src/cli/drivers/driver.ts';

/** Gives the page a file, as a person who chooses one would. */
export const chooseFile = (page: DrivenPage, name: string, content: string): Promise<unknown> =>
  page.evaluate(`{
    const input = document.querySelector('input[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([${JSON.stringify(content)}], ${JSON.stringify(name)}));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }`);
