import { useContext } from 'preact/hooks';
import { send } from '../../platform/send.ts';
import { Inspector } from './inspector.ts';
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
  return (
    <>
      <Task label="Show on page" work={show} />
      <SelectElement frameUrl={frameUrl} selector={selector} />
    </>
  );
}

interface SelectProps {
  /** Undefined for the page itself. */
  readonly frameUrl: string | undefined;
  readonly selector: string;
}

/** In the developer tools, selects an element, or says that it is gone; nothing elsewhere. */
export function SelectElement({ frameUrl, selector }: SelectProps) {
  const inspector = useContext(Inspector);
  if (inspector === undefined) return null;
  const select = async (): Promise<void> => {
    if (!(await inspector.select(selector, frameUrl))) throw new Error('It is no longer on the page.');
  };
  return <Task label="Select element" work={select} />;
}
