// What the parts of the console share: the place at the lesson, whether secrets are shown, which dialog lies open, and
// what is said aloud.
import { createContext } from 'svelte';
import type { Command } from '../../../classroom/commands.ts';
import type { ClassView, LessonView, SeatCard } from '../../../classroom/views.ts';
import type { LessonPlan } from '../../../play/vocabulary.ts';
import type { Classroom, Place } from '../classroom.svelte.ts';
import { SECTIONS } from '../debrief/sections.ts';
import { troubleLine } from '../student/refusals.ts';
import { leftOf } from './clock.ts';
import type { ConsoleKey } from './consoleKeys.ts';
import { seatName } from './seatWords.ts';

/** What lies over the console. */
export type OpenDialog =
  | { readonly kind: 'keys' | 'end' | 'back' | 'finish' | 'news' | 'unlock' | 'close' }
  | { readonly kind: 'seat' | 'act'; readonly seat: string };

/** How students come in; null for a lesson that nobody can come to. */
export interface Joining {
  readonly code: string;
  readonly address: string;
  /** Where the projector's page is. */
  readonly wall: string;
}

const NOBODY: ClassView = { seats: [], people: [], injects: [], stepsBack: [], broadcasts: [] };

export class ConsoleDesk {
  readonly classroom: Classroom;
  readonly place: Place;
  readonly joining: Joining | null;
  /** Shown only after the key or the button was pressed. */
  secrets = $state(false);
  /** The seat over whose shoulder the facilitator looks. */
  watched = $state<string | null>(null);
  dialog = $state.raw<OpenDialog | null>(null);
  /** What has happened last, for the polite region. */
  said = $state('');

  constructor(classroom: Classroom, place: Place, joining: Joining | null) {
    this.classroom = classroom;
    this.place = place;
    this.joining = joining;
  }

  get lesson(): LessonView | null {
    return this.place.view.lesson ?? null;
  }

  get class(): ClassView {
    return this.place.view.class ?? NOBODY;
  }

  get plan(): LessonPlan | null {
    return this.classroom.definition.lessons.find(({ id }) => id === this.lesson?.lesson) ?? null;
  }

  /** Milliseconds left; null where no clock runs. */
  get left(): number | null {
    return this.lesson ? leftOf(this.lesson.clock, this.place.now) : null;
  }

  get tables(): number {
    return this.lesson?.tables.length ?? 1;
  }

  /** The reveal of the last month: what is left is played out next. */
  get isLastReveal(): boolean {
    const { lesson } = this;
    if (lesson?.stage !== 'play' || lesson.phase !== 'reveal') return false;
    return lesson.round >= lesson.rounds - 1 || lesson.tables.every(({ over }) => over);
  }

  get awaited(): readonly SeatCard[] {
    return this.class.seats.filter(({ awaited }) => awaited);
  }

  seat(id: string | null): SeatCard | null {
    return this.class.seats.find(({ seat }) => seat === id) ?? null;
  }

  nameOf(seat: SeatCard): string {
    return seatName(this.classroom, seat, this.tables);
  }

  send(command: Command, seat?: string): Promise<boolean> {
    return this.place.send(command, seat);
  }

  /** Why something was refused, in a sentence. */
  troubleWord(code: Parameters<typeof troubleLine>[1]): string {
    return troubleLine(this.classroom.say, code);
  }

  /** Shows secrets, or hides them again and looks away. */
  turnSecrets(): void {
    this.secrets = !this.secrets;
    if (!this.secrets) this.watch(null);
    this.said = this.classroom.say(this.secrets ? 'class.heard.shown' : 'class.heard.hidden');
  }

  /** Looks over a seat's shoulder, or away. */
  watch(seat: string | null): void {
    this.watched = seat;
    this.place.watch(seat);
    if (seat !== null) this.secrets = true;
  }

  close = (): void => {
    this.dialog = null;
  };

  /** Ends what is going on now; asks first where that cuts somebody short. */
  goOn(): void {
    const { lesson } = this;
    if (!lesson) return;
    const { stage, phase } = lesson;
    if (stage === 'debrief') this.showSection(1);
    else if (stage === 'lobby' || (stage === 'play' && phase === 'reveal'))
      void this.send({ type: 'end-phase' });
    else if (stage === 'brief' && this.unready.length === 0) void this.send({ type: 'end-phase' });
    else if (stage !== 'closed') this.dialog = { kind: 'end' };
  }

  /** Seated people who have not answered the questions on their brief. */
  get unready(): readonly SeatCard[] {
    return this.class.seats.filter(({ task }) => task === 'read-brief');
  }

  /** Leads the debrief forward or back; the secrets and the close are asked for. */
  showSection(step: 1 | -1): void {
    const { lesson } = this;
    if (lesson?.stage !== 'debrief') return;
    const section = (lesson.shown?.section ?? -1) + step;
    const reached = this.place.view.debrief?.reached ?? -1;
    if (section >= SECTIONS.length) this.dialog = { kind: 'close' };
    else if (SECTIONS[section] === 'secrets' && reached < section) this.dialog = { kind: 'unlock' };
    else if (section >= 0) void this.send({ type: 'show', section, month: null });
  }

  /** Does what a key stands for. */
  press(key: ConsoleKey): void {
    switch (key) {
      case 'secrets':
        this.turnSecrets();
        break;
      case 'pause':
        void this.send({ type: this.lesson?.clock.left === null ? 'pause' : 'resume' });
        break;
      case 'extend-1':
      case 'extend-3':
      case 'extend-5':
        void this.send({ type: 'extend', minutes: Number(key.at(-1)) });
        break;
      case 'end':
        this.goOn();
        break;
      case 'back':
        if (this.lesson?.stage === 'debrief') this.showSection(-1);
        else if (this.lesson?.stage === 'play') this.dialog = { kind: 'back' };
        break;
      case 'news':
        if (
          this.lesson?.stage === 'lobby' ||
          this.lesson?.stage === 'brief' ||
          this.lesson?.stage === 'play'
        ) {
          this.dialog = { kind: 'news' };
        }
        break;
      case 'say':
      case 'hands':
        document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
        break;
      case 'list':
        this.dialog = { kind: 'keys' };
    }
  }
}

export const [useConsole, provideConsole] = createContext<ConsoleDesk>();
