// The lesson on this page: whether it runs, and how far each seat has come with it.

import type { SeatView } from '../play/view.ts';
import { afterDeed, type Note, noteNow } from './game/lesson/lesson.ts';
import type { Settings } from './settings.svelte.ts';

export class Lessons {
  readonly #settings: Settings;
  #done = $state.raw<Readonly<Record<string, readonly Note[]>>>({});

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** It is offered once, at the desk of the first month of the first game. */
  offers(view: SeatView): boolean {
    return this.#settings.lesson === 'unasked' && view.month.index === 0 && view.phase === 'orders';
  }

  /** The note to be read at this seat now. */
  note(view: SeatView): Note | null {
    return this.#settings.lesson === 'running' ? noteNow(this.#done[view.side] ?? [], view) : null;
  }

  /** A seat has done something: its note is satisfied. Once every seat has come to the end the lesson is over. */
  did(side: string, deed: Note): void {
    if (this.#settings.lesson === 'unasked' && deed === 'seal') this.skip();
    if (this.#settings.lesson !== 'running') return;
    this.#done = { ...this.#done, [side]: afterDeed(this.#done[side] ?? [], deed) };
    if (Object.values(this.#done).every((done) => done.includes('end'))) this.skip();
  }

  /** From its first note, in whatever month the game stands. */
  begin(): void {
    this.#done = {};
    this.#settings.lesson = 'running';
  }

  skip(): void {
    this.#settings.lesson = 'over';
  }
}
