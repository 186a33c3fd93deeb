import { useContext } from 'preact/hooks';
import type { InsecureRequest, Proof } from '../../core/report.ts';
import { send } from '../../platform/send.ts';
import { Inspector } from './inspector.ts';
import { Task } from './task.tsx';

interface Props {
  readonly tabId: number;
  readonly frame: InsecureRequest['frame'];
  readonly selector: string;
}

/** Scrolls the page to an element and outlines it, or says that it is gone. */
export function ShowOnPage({ tabId, frame, selector }: Props) {
  const show = async (): Promise<void> => {
    if (!(await send('show-element', { tabId, frameUrl: frame.url, selector })))
      throw new Error('It is no longer on the page.');
  };
  return (
    <>
      <Task label="Show on page" work={show} />
      <SelectElement frameUrl={frame.top ? undefined : frame.url} selector={selector} />
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
  if (inspector === undefined || (frameUrl !== undefined && !inspector.seesFrames)) return null;
  const select = async (): Promise<void> => {
    if (!(await inspector.select(selector, frameUrl))) throw new Error('It is no longer on the page.');
  };
  return <Task label="Select element" work={select} />;
}

/** In the developer tools, opens a source at its line; nothing elsewhere. */
export function OpenLine({ source }: { readonly source: Proof['source'] }) {
  const inspector = useContext(Inspector);
  const open = inspector?.openSource;
  if (open === undefined || source === undefined) return null;
  return <Task label="Open line" work={() => open(source)} />;
}
