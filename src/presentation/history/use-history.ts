import { useEffect, useState } from 'preact/hooks';
import { dropUnreadable, type History, onHistoryChange, readHistory } from '../../platform/history.ts';
import { useUpToDate } from '../use-up-to-date.ts';

export interface SeenHistory extends History {
  /** Something of it could not be read, and is gone. */
  readonly wasDropped: boolean;
}

/** What is kept, up to date; undefined until it is read. */
export function useHistory(): SeenHistory | undefined {
  const [wasDropped, setDropped] = useState(false);
  // Without room on the disk it stays there, unread.
  useEffect(() => void dropUnreadable().then(setDropped, () => setDropped(false)), []);
  const history = useUpToDate(readHistory, onHistoryChange);
  return history && { ...history, wasDropped };
}
