import type { Prompt } from '../../platform/prompt.ts';
import { drawBar } from './bar.ts';

// The worker puts it there just before this script runs; the isolated world is ours, so the page cannot.
const { portcullisPrompt } = globalThis as { portcullisPrompt?: Prompt };
if (portcullisPrompt !== undefined) drawBar(portcullisPrompt);
