import { render } from 'preact';
import { useSettings } from '../use-settings.ts';
import { Options } from './options.tsx';

render(<Page />, document.body);

function Page() {
  const decisions = useSettings();
  return decisions === undefined ? <main aria-busy="true" /> : <Options decisions={decisions} now={Date.now()} />;
}
