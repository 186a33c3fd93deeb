import type { OfferedPrompt } from '../../platform/offered-prompts.ts';
import { drawBar } from './bar.ts';
import { chosenTheme } from './chosen-theme.ts';

// The worker puts it there just before this script runs; the isolated world is ours, so the page cannot.
const { portcullisPrompt } = globalThis as { portcullisPrompt?: OfferedPrompt };
if (portcullisPrompt !== undefined) void chosenTheme().then((theme) => drawBar(portcullisPrompt, theme));
