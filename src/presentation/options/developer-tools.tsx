import { useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { onPermissionChange } from '../../platform/permission-changes.ts';
import { useUpToDate } from '../use-up-to-date.ts';
import { developerToolsWords as words } from './words.ts';

const panel = { permissions: ['devtools' as const] };

/** Whether the developer tools have a panel of ours. In Firefox that is a permission of its own. */
export function DeveloperTools() {
  const isOn = useUpToDate(() => browser.permissions.contains(panel), onPermissionChange) ?? false;
  const [isRefused, setRefused] = useState(false);
  const choose = async (on: boolean): Promise<void> => {
    setRefused(false);
    if (on) setRefused(!(await browser.permissions.request(panel)));
    else await browser.permissions.remove(panel);
  };
  return (
    <section>
      <label>
        <input
          type="checkbox"
          name="developer-tools"
          checked={isOn}
          onChange={({ currentTarget }) => void choose(currentTarget.checked)}
        />
        <span>
          <strong>{words.title}</strong>
          <span class="quiet">{words.meaning}</span>
        </span>
      </label>
      {isRefused && <p role="alert">{words.refused}</p>}
    </section>
  );
}
