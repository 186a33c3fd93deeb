import * as v from 'valibot';
import { takingTurns } from '../core/taking-turns.ts';
import { browser } from './browser.ts';
import { isClosed } from './closed-tabs.ts';

/** On disk, or in memory until the browser ends. */
export type Area = 'local' | 'session';

/** One value in the extension's storage. */
export interface StoredItem<T> {
  /** What is stored; the default where nothing is, or nothing of this shape. */
  read(): Promise<T>;
  /** Takes the place of what is stored; undefined removes it. */
  write(value: T): Promise<void>;
  /** Changes what is stored, one change after the other. What a change leaves as it is, is not written. */
  update(change: (before: T) => T): Promise<T>;
}

/**
 * The one place that knows how a value is stored: where, under which key, in what shape, what holds without it, and
 * whether it is no more to be kept.
 */
export function storedItem<T>(
  area: Area,
  key: string,
  schema: v.GenericSchema<unknown, T>,
  fallback: T,
  isOver = (): boolean => false,
): StoredItem<T> {
  const read = async (): Promise<T> => {
    const { [key]: stored } = await browser.storage[area].get(key);
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : fallback;
  };
  const write = (value: T): Promise<void> =>
    value === undefined || isOver() ? browser.storage[area].remove(key) : browser.storage[area].set({ [key]: value });
  const update = (change: (before: T) => T): Promise<T> =>
    inTurn(async () => {
      const before = await read();
      const after = change(before);
      if (after !== before) await write(after);
      return after;
    });
  return { read, write, update };
}

/** One value for each tab, until it closes; nothing where none is stored. */
export const storedForTab =
  <T>(name: string, schema: v.GenericSchema<unknown, T>) =>
  (tabId: number): StoredItem<T | undefined> =>
    storedItem<T | undefined>('session', `${name}:${tabId}`, schema, undefined, () => isClosed(tabId));

const inTurn = takingTurns();
