import type { TabEvent } from '../core/events.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';

/** Places for notes of one tab, and the characters that they may take together. */
const places = 32;
const characters = 25_000;

export const noteKeys = (tabId: number): string[] =>
  Array.from({ length: places }, (_, place) => `note:${tabId}:${place}`);

/**
 * Notes of events of one tab that no stored state holds yet, each in a place of its own: what one costs does not grow
 * with how many there are. What comes when all places are taken waits for the write that is under way.
 */
export class Notes {
  readonly #keys: readonly string[];
  /** Those that are written and not yet in the stored state, oldest first. */
  #outstanding: { readonly key: string; readonly number: number; readonly size: number }[] = [];
  /** Anywhere: notes of the worker before are hardly ever overwritten before the state with their events is written. */
  #written = Math.floor(Math.random() * places);
  #last = 0;

  constructor(tabId: number) {
    this.#keys = noteKeys(tabId);
  }

  /** The next event's number, which grows also from one worker to the next; the event is noted if it is given. */
  next(event: TabEvent | undefined): number {
    const number = Math.max(this.#last + 1, Date.now() * 1_000);
    this.#last = number;
    if (event !== undefined) this.#note(number, event);
    return number;
  }

  /** Forgets the notes of events up to this one, which the stored state now holds. */
  drop(taken: number): void {
    const held = this.#outstanding.filter((note) => note.number <= taken);
    if (held.length === 0) return;
    this.#outstanding = this.#outstanding.slice(held.length);
    browser.storage.session
      .remove(held.map(({ key }) => key))
      .catch((error: unknown) => logError('notes of events', error));
  }

  #note(number: number, event: TabEvent): void {
    const key = this.#keys[this.#written % places];
    const size = JSON.stringify(event).length;
    const used = this.#outstanding.reduce((sum, note) => sum + note.size, size);
    if (key === undefined || this.#outstanding.length >= places || used > characters) return;
    this.#written += 1;
    this.#outstanding.push({ key, number, size });
    browser.storage.session
      .set({ [key]: { number, event } })
      .catch((error: unknown) => logError('notes of events', error));
  }
}
