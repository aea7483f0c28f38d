// The game on the table: the session, whose papers lie open, the curtain between two seats, saving after every order.
import type { Game, GameSetup, GameTrace, Outcome } from '../play/commands.ts';
import type { Misfit } from '../play/restore.ts';
import type { CouncilWay, Desk as DeskName, MotiveView, Scenario, SeatView } from '../play/view.ts';
import { archiveOf, type OpenArchive } from './archive.ts';
import { type Duty, dutyOf, nextSeat } from './duty.ts';
import type { OpenedGame, PlayPort } from './playPort.ts';
import type { Spot } from './shell/route.ts';
import { AUTOSAVE, keepEarlier, keepGame, keptGame, ORIGINAL, type SlotSummary } from './storage.ts';
import type { Trouble } from './trouble.ts';

export class Table {
  #game = $state.raw<Game | null>(null);
  #scenario = $state.raw<Scenario | null>(null);
  /** Counts the session's announcements: views are read anew after each. */
  #turn = $state(0);
  #read = $state.raw<readonly string[]>([]);
  /** The seat whose papers lie open, or for whom the curtain waits. */
  seat = $state('');
  /** The curtain hangs: nothing of any side is shown. */
  curtain = $state(false);
  /** The last refusal, until something succeeds. */
  trouble = $state.raw<Trouble | null>(null);
  /** What of the opened record did not fit the scenario as it is now; empty once it has been read. */
  misfits = $state.raw<readonly Misfit[]>([]);
  /** What a link opens of its game, until it has been seen. */
  spot = $state.raw<Spot | null>(null);
  readonly view = $derived.by((): SeatView | null => {
    void this.#turn;
    return this.curtain ? null : (this.#game?.view(this.seat) ?? null);
  });
  /** The finished game for the analysis; null while it goes on and without one. */
  readonly trace = $derived.by((): GameTrace | null => {
    void this.#turn;
    return this.#game?.trace() ?? null;
  });
  readonly #play: PlayPort;

  constructor(play: PlayPort) {
    this.#play = play;
  }

  get scenario(): Scenario | null {
    return this.#scenario;
  }

  /** A game lies on the table. */
  get laid(): boolean {
    return this.#game !== null;
  }

  /** Two sides are played at this machine. */
  get shared(): boolean {
    return (this.#game?.seats.length ?? 0) > 1;
  }

  /** Sides that the computer plays, each with its temperament. */
  get computers(): readonly { readonly side: string; readonly temperament: string }[] {
    const { players = {} } = this.#game?.setup ?? {};
    return Object.entries(players)
      .filter(([, player]) => player !== 'person')
      .map(([side, temperament]) => ({ side, temperament }));
  }

  /** What is asked of the seat whose papers lie open. */
  get duty(): Duty | null {
    void this.#turn;
    return this.#dutyOf(this.seat);
  }

  /** Lays a new game on the table. @returns whether there was room to keep the one that it takes the place of */
  async begin(scenario: Scenario, setup: GameSetup): Promise<boolean> {
    const game = await this.#play.begin(scenario, setup);
    if (!this.#makeRoom(null)) return false;
    this.#lay(scenario, game);
    this.#keep();
    return true;
  }

  /**
   * Lays a game on the table that grows out of history, or out of a game's record, from a month on.
   * @returns whether it was taken
   */
  async playOn(scenario: Scenario, record: string | null, month: number, setup: GameSetup): Promise<boolean> {
    return this.#open(scenario, await this.#play.branch(scenario, record, month, setup), record);
  }

  /** Lays a saved game on the table; a refused one leaves what lies there. @returns whether it was taken */
  async resume(scenario: Scenario, record: string): Promise<boolean> {
    return this.#open(scenario, await this.#play.resume(scenario, record), record);
  }

  /** The same sides and players from the first month. @param seed the game's own where none is given */
  async again(seed?: string): Promise<void> {
    const setup = this.#game?.setup;
    if (!setup || !this.#scenario) return;
    await this.begin(this.#scenario, seed === undefined ? setup : { ...setup, seed });
  }

  /** Goes on with the game that was saved by itself. @returns false where there is none or it cannot be read */
  async goOn(scenario: Scenario): Promise<boolean> {
    const kept = keptGame(AUTOSAVE);
    if (!kept.ok) {
      this.trouble = { code: `storage.${kept.code}` };
      return false;
    }
    return kept.value !== null && this.resume(scenario, kept.value.record);
  }

  /** Opens the game on the table where a link points; another side's view only once the game is over. */
  showAt(spot: Spot): void {
    const sides = this.#scenario?.sides ?? [];
    const over = this.#game?.view(this.seat).phase === 'ended';
    if (over && sides.some(({ id }) => id === spot.as)) this.seat = spot.as ?? this.seat;
    this.spot = spot;
  }

  write(desk: DeskName, order: string | null): boolean {
    return this.#ask((game) => game.write(this.seat, desk, order));
  }

  seal(): boolean {
    const sealed = this.#ask((game) => game.seal(this.seat));
    if (sealed) this.passOn();
    return sealed;
  }

  decide(order: string, way: CouncilWay): boolean {
    return this.#ask((game) => game.decide(this.seat, order, way));
  }

  undo(): boolean {
    return this.#ask((game) => game.undo(this.seat));
  }

  /** This seat has read the month's record; when all have, the page is turned. */
  turnPage(): boolean {
    const game = this.#game;
    if (!game) return false;
    this.#read = [...this.#read, this.seat];
    if (!game.seats.every((seat) => this.#read.includes(seat))) {
      this.passOn();
      return true;
    }
    this.#read = [];
    return this.#ask(() => game.turnPage());
  }

  /** Hands the machine on once this seat has nothing left to do: down comes the curtain. */
  passOn(): void {
    const next = nextSeat(this.#game?.seats ?? [], this.seat, (seat) => this.#dutyOf(seat));
    if (next === this.seat) return;
    this.seat = next;
    this.curtain = true;
  }

  /** The one for whom the curtain waits sits down. */
  sitDown(): void {
    this.curtain = false;
  }

  /** What the computer's sides did and why; nothing until the game is over. */
  motives(): readonly MotiveView[] {
    return this.#game?.motives() ?? [];
  }

  /** The archive of the game on the table; null until it is over. */
  archive(): OpenArchive | null {
    return this.#game && this.#scenario ? archiveOf(this.#game, this.#scenario) : null;
  }

  /** The game record in the notation that people read; null without a game. */
  notation(): string | null {
    return this.#game?.notation() ?? null;
  }

  /** The game packed for an address; null without a game. */
  link(): string | null {
    return this.#game?.link() ?? null;
  }

  /** The game record as a file's text; null without a game. */
  record(): string | null {
    return this.#game?.save() ?? null;
  }

  /**
   * Saves the game into a slot of the browser.
   * @param record what is kept, the game as it stands by default
   * @returns whether it was kept
   */
  keepAs(slot: string, record?: string): boolean {
    const game = this.#game;
    const view = game?.view(this.seat);
    if (!game || !view) return false;
    const summary: SlotSummary = {
      slot,
      scenario: this.#scenario?.id ?? '',
      seats: game.seats,
      month: view.month.iso,
      number: view.month.index + 1,
      ended: view.phase === 'ended',
      savedAt: new Date().toISOString(),
    };
    const kept = keepGame({ summary, record: record ?? game.save() });
    this.trouble = kept.ok ? null : { code: `storage.${kept.code}` };
    return kept.ok;
  }

  /** Takes an opened game; what it was opened from is kept where not all of it fitted. */
  #open(scenario: Scenario, opened: OpenedGame, record: string | null): boolean {
    if (!opened.ok) {
      const { code, line } = opened;
      this.trouble = { code: `fault.${code}`, ...(line !== undefined && { line }) };
      return false;
    }
    if (!this.#makeRoom(record)) return false;
    this.#lay(scenario, opened.game);
    this.misfits = opened.misfits;
    if (opened.misfits.length > 0 && record !== null) this.keepAs(ORIGINAL, record);
    this.#keep();
    return true;
  }

  /** Another game may take the place of the last one only where the browser has room to keep that. */
  #makeRoom(coming: string | null): boolean {
    const kept = keepEarlier(coming);
    if (!kept.ok) this.trouble = { code: `storage.${kept.code}` };
    return kept.ok;
  }

  #lay(scenario: Scenario, game: Game): void {
    this.#scenario = scenario;
    this.#game = game;
    this.#read = [];
    this.trouble = null;
    this.misfits = [];
    this.spot = null;
    game.subscribe(() => {
      if (this.#game !== game) return;
      this.#turn += 1;
      this.#keep();
    });
    this.seat = nextSeat(game.seats, game.seats[0] ?? '', (seat) => this.#dutyOf(seat));
    this.curtain = game.seats.length > 1 && game.view(this.seat).phase !== 'ended';
    this.#turn += 1;
  }

  #dutyOf(seat: string): Duty | null {
    return this.#game ? dutyOf(this.#game.view(seat), this.#read.includes(seat)) : null;
  }

  #ask(command: (game: Game) => Outcome): boolean {
    if (!this.#game) return false;
    const outcome = command(this.#game);
    if (!outcome.ok) this.trouble = { code: `refusal.${outcome.code}` };
    return outcome.ok;
  }

  #keep(): void {
    this.keepAs(AUTOSAVE);
  }
}
