import { render } from 'preact';
import { useSettings } from '../use-settings.ts';
import { Options } from './options.tsx';
import { useTheme } from './use-theme.ts';

render(<Page />, document.body);

function Page() {
  const decisions = useSettings();
  const theme = useTheme();
  if (decisions === undefined || theme === undefined) return <main aria-busy="true" />;
  return <Options {...{ decisions, theme }} now={Date.now()} />;
}
