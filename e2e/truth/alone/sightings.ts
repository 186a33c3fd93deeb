import { setTimeout as pause } from 'node:timers/promises';
import { actedPath } from '../late-acts.ts';
import { caseIdIn, type TruthCase } from '../truth-case.ts';
import type { Sighting } from './record.ts';
import { until } from './until.ts';

/** What was seen so far, by the case that it is about: addresses say it, whoever asked for them. */
export class Sightings {
  readonly #sightings = new Map<string, Sighting[]>();
  readonly #last = new Map<string, number>();

  /** What is merely repeated, as by a browser that tries again and again, is no news. */
  add(sighting: Sighting): void {
    const id = caseIdIn(sighting.url) ?? '';
    const known = this.#sightings.get(id) ?? [];
    if (known.some(({ url, kind, by }) => url === sighting.url && kind === sighting.kind && by === sighting.by)) return;
    this.#sightings.set(id, [...known, sighting]);
    this.#last.set(id, Date.now());
  }

  about({ id }: TruthCase): readonly Sighting[] {
    return this.#sightings.get(id) ?? [];
  }

  /** Resolves when the page has done what it does late, and nothing more was seen of its case for a while. */
  async untilQuiet({ id, initiator, place }: TruthCase): Promise<void> {
    if (initiator.late || place.late) await until(patience, () => this.#hasActed(id) || undefined);
    const begun = Date.now();
    for (;;) {
      const left = Math.max(begun, this.#last.get(id) ?? 0) + quiet - Date.now();
      if (left <= 0) return;
      await pause(left);
    }
  }

  #hasActed(id: string): boolean {
    return this.#sightings.get(id)?.some(({ url }) => url.endsWith(actedPath)) === true;
  }
}

/** Milliseconds. */
const quiet = 600;
const patience = 15_000;
