import { send } from '../../platform/send.ts';
import { Task } from './task.tsx';

interface Props {
  readonly tabId: number;
  readonly frameUrl: string;
  readonly selector: string;
}

/** Scrolls the page to an element and outlines it, or says that it is gone. */
export function ShowOnPage({ tabId, frameUrl, selector }: Props) {
  const show = async (): Promise<void> => {
    if (!(await send('show-element', { tabId, frameUrl, selector }))) throw new Error('It is no longer on the page.');
  };
  return <Task label="Show on page" work={show} />;
}
