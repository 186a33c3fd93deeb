import { render } from 'preact';
import { useSettings } from '../use-settings.ts';
import { Options } from './options.tsx';
import { useManaged } from './use-managed.ts';
import { useTheme } from './use-theme.ts';

render(<Page />, document.body);

function Page() {
  const decisions = useSettings();
  const theme = useTheme();
  const managed = useManaged();
  if (decisions === undefined || theme === undefined || managed === undefined) return <main aria-busy="true" />;
  return <Options {...{ decisions, theme, managed }} now={Date.now()} />;
}
