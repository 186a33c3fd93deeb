import { type ComponentChild, render } from 'preact';
import { ThisReader } from './this-reader.tsx';

/** Draws a page of ours for the person at this browser. */
export const drawPage = (page: ComponentChild): void => render(<ThisReader>{page}</ThisReader>, document.body);
