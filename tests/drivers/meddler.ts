// Plays whole games through the session as players would who try everything: legal orders written, overwritten and taken
// back, votes cast, chance ruled out, and commands that must be refused, each with its code. Every game is then read back
// from file, notation and link, played again, and looked at month by month for what must always hold.
import { createEngine, type Engine, type GameState, regionState } from '../../game/machine/engine.ts';
import type { Game, Outcome, Refusal } from '../../game/play/commands.ts';
import { meterValues, trackStates } from '../../game/play/happening.ts';
import { readLink } from '../../game/play/link/link.ts';
import { readRecord } from '../../game/play/readRecord.ts';
import { parseRecord, printRecord } from '../../game/play/record.ts';
import { restoreByMonths } from '../../game/play/restore.ts';
import { createGame } from '../../game/play/session.ts';
import type { DeskView, MotionView } from '../../game/play/view.ts';
import { atOnce } from '../../game/rules/atOnce.ts';
import { below, type ChanceKey, chanceKey, draw } from '../../game/rules/chance.ts';
import { BALLOTS, type Votes } from '../../game/rules/council.ts';
import {
  COUNCIL_WAYS,
  type CouncilWay,
  DESKS,
  type Desk,
  type Scenario,
} from '../../game/rules/definition.ts';
import { LEAST_SURE, SUREST } from '../../game/rules/estimates.ts';
import { compileModel } from '../../game/rules/model.ts';

/** A command that must be refused, and with which code. */
interface Misstep {
  readonly name: string;
  readonly code: Refusal;
  play(game: Game): Outcome;
}

export class Meddler {
  /** Commands of writing, sealing, deciding, taking back and turning the page that were accepted. */
  accepted = 0;
  /** Commands that were refused, by code. */
  readonly refused = new Map<Refusal, number>();
  readonly endings = new Map<string, number>();
  games = 0;
  readonly #scenario: Scenario;
  readonly #engine: Engine;
  readonly #sides: readonly string[];
  #key: ChanceKey = [0, 0, 0, 0];
  #asked = 0;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#engine = createEngine(compileModel(scenario));
    this.#sides = scenario.sides.map(({ id }) => id);
  }

  get missteps(): number {
    return [...this.refused.values()].reduce((sum, count) => sum + count, 0);
  }

  /**
   * Plays one game to its end.
   * @param writes orders written in a month by each side, at most
   * @throws with a sentence where anything is not as it must be
   */
  play(seed: string, writes: number): void {
    this.#key = chanceKey(`meddler ${seed}`);
    this.#asked = 0;
    const players = Object.fromEntries(this.#sides.map((side) => [side, 'person']));
    const game = createGame(this.#scenario, { seed, players });
    const phase = () => game.view(this.#sides[0] ?? '').phase;
    for (let month = 0; phase() === 'orders'; month += 1) {
      if (month >= this.#scenario.months) throw new Error(`${seed}: the game does not end`);
      this.#writeMonth(game, writes);
      if (phase() === 'council') this.#decideAll(game);
      this.#try(game, this.#outOfPhase('record'));
      this.#expect(game.turnPage(), 'turning the page');
    }
    if (phase() !== 'ended') throw new Error(`${seed}: the game stands still in ${phase()}`);
    this.#try(game, this.#outOfPhase('ended'));
    this.#inspect(seed, game.save());
    this.#inspectCopies(seed, game);
    this.games += 1;
  }

  #writeMonth(game: Game, writes: number): void {
    for (const side of this.#sides) {
      const { desks } = game.view(side);
      let undoable = 0;
      for (let nth = 1 + this.#pick(writes); nth > 0; nth -= 1) {
        const { desk, orders } = this.#one(desks);
        const legal = orders.filter((order) => order.legal);
        const order = legal[this.#pick(legal.length + 1)]?.id ?? null;
        this.#expect(game.write(side, desk, order), `${side} writes ${order}`);
        undoable += 1;
        if (this.#pick(8) === 0) {
          this.#expect(game.undo(side), `${side} takes back`);
          undoable -= 1;
        }
      }
      for (let nth = this.#pick(3); nth > 0; nth -= 1) this.#try(game, this.#whileWriting(side, desks));
      if (this.#pick(3) === 0) this.#rule(game);
      if (this.#pick(3) === 0) this.#answer(game);
      if (undoable === 0 && this.#isFirst(side)) {
        this.#try(game, { name: 'undo', code: 'nothing-to-undo', play: () => game.undo(side) });
      }
      this.#expect(game.seal(side), `${side} seals`);
      if (this.#isFirst(side)) this.#try(game, this.#afterSealing(side));
    }
  }

  #isFirst(side: string): boolean {
    return side === this.#sides[0];
  }

  #decideAll(game: Game): void {
    for (const side of this.#sides) {
      for (const motion of game.view(side).motions) {
        this.#try(game, this.#inCouncil(side, motion));
        const now = game.view(side).motions.find(({ order }) => order === motion.order);
        const ways = COUNCIL_WAYS.filter((way) => way !== 'insist' || now?.insist.possible);
        const way = this.#one(ways);
        const votes = way === 'withdraw' || this.#pick(2) === 0 ? undefined : this.#votesOn(motion);
        this.#expect(game.decide(side, motion.order, way, votes), `${side} decides ${motion.order}`);
      }
    }
  }

  #votesOn({ members }: MotionView): Votes {
    const voting = members.filter(({ weight }) => weight > 0 && this.#pick(2) === 0);
    return Object.fromEntries(voting.map(({ office }) => [office, this.#one(BALLOTS)]));
  }

  /** Rules on any event; one whose month has not come must be refused, and one that has been may be. */
  #rule(game: Game): void {
    const { index } = game.publicView().month;
    const { id, month } = this.#one(this.#scenario.events);
    const outcome = game.rule(id, this.#pick(2) === 0);
    // An event of a briefing is ruled on in the month before.
    if (outcome.ok && (month === null || month <= index + 1)) this.accepted += 1;
    else this.#try(game, { name: `${id}, ruled on`, code: 'event-not-open', play: () => outcome });
  }

  /** Says of any order what is to come of it. */
  #answer(game: Game): void {
    const { id, outcomes } = this.#one(this.#scenario.orders);
    this.#expect(game.answer(id, this.#one(outcomes).id), `${id}, answered`);
  }

  /** What must be refused while a side writes. */
  #whileWriting(side: string, desks: readonly DeskView[]): Misstep {
    const { desk, orders } = this.#one(desks);
    const other = this.#other(side);
    const foreign = this.#one(this.#scenario.orders.filter((order) => order.side === other)).id;
    const closed = orders.filter(({ legal }) => !legal).map(({ id }) => id);
    const own = this.#one(orders).id;
    const wrong = this.#one(DESKS.filter((each) => each !== desk));
    const steps: Misstep[] = [
      { name: 'an order nobody has', code: 'no-such-order', play: (game) => game.write(side, desk, 'x.y') },
      {
        name: 'a desk nobody has',
        code: 'no-such-order',
        play: (game) => game.write(side, 'sea' as Desk, null),
      },
      { name: 'another’s order', code: 'not-this-side', play: (game) => game.write(side, desk, foreign) },
      { name: 'the wrong desk', code: 'not-open', play: (game) => game.write(side, wrong, own) },
      { name: 'a side nobody has', code: 'not-now', play: (game) => game.write('mars', desk, null) },
      { name: 'a seal nobody has', code: 'not-now', play: (game) => game.seal('mars') },
      { name: 'an event nobody has', code: 'no-such-event', play: (game) => game.rule('x', true) },
      { name: 'an answer nobody has', code: 'no-such-outcome', play: (game) => game.answer(own, 'x') },
      { name: 'a decision too soon', code: 'not-now', play: (game) => game.decide(side, own, 'vote') },
      { name: 'the page too soon', code: 'not-now', play: (game) => game.turnPage() },
      { name: 'taking back for nobody', code: 'nothing-to-undo', play: (game) => game.undo('mars') },
    ];
    for (const order of closed) {
      steps.push({
        name: `${order}, closed`,
        code: 'not-open',
        play: (game) => game.write(side, desk, order),
      });
    }
    return this.#one(steps);
  }

  #afterSealing(side: string): Misstep {
    const desk = this.#one(DESKS);
    return this.#one<Misstep>([
      { name: 'writing after sealing', code: 'not-open', play: (game) => game.write(side, desk, null) },
      { name: 'sealing twice', code: 'not-now', play: (game) => game.seal(side) },
      { name: 'another’s undo', code: 'nothing-to-undo', play: (game) => game.undo(this.#other(side)) },
    ]);
  }

  #inCouncil(side: string, { order, insist, members }: MotionView): Misstep {
    const other = this.#other(side);
    const way = this.#one(COUNCIL_WAYS);
    const steps: Misstep[] = [
      { name: 'another’s motion', code: 'no-such-motion', play: (game) => game.decide(other, order, way) },
      { name: 'no motion', code: 'no-such-motion', play: (game) => game.decide(side, 'x.y', way) },
      {
        name: 'no way',
        code: 'no-such-motion',
        play: (game) => game.decide(side, order, 'shout' as CouncilWay),
      },
      { name: 'a side nobody has', code: 'not-now', play: (game) => game.decide('mars', order, way) },
      ...['mars', ...members.filter(({ weight }) => weight === 0).map(({ office }) => office)].map(
        (office): Misstep => ({
          name: `a vote of ${office}`,
          code: 'no-such-vote',
          play: (game) => game.decide(side, order, 'vote', { [office]: 'for' }),
        }),
      ),
      {
        name: 'a vote on a motion withdrawn',
        code: 'no-such-vote',
        play: (game) => game.decide(side, order, 'withdraw', { [members[0]?.office ?? '']: 'against' }),
      },
      this.#outOfPhase('council'),
    ];
    if (!insist.possible) {
      steps.push({
        name: 'insisting without authority',
        code: 'no-authority',
        play: (game) => game.decide(side, order, 'insist'),
      });
    }
    return this.#one(steps);
  }

  #outOfPhase(phase: 'council' | 'record' | 'ended'): Misstep {
    const side = this.#one(this.#sides);
    const desk = this.#one(DESKS);
    const order = this.#one(this.#scenario.orders).id;
    const event = this.#one(this.#scenario.events).id;
    const steps: Misstep[] = [
      { name: `writing in ${phase}`, code: 'not-now', play: (game) => game.write(side, desk, order) },
      { name: `ruling in ${phase}`, code: 'not-now', play: (game) => game.rule(event, true) },
      { name: `sealing in ${phase}`, code: 'not-now', play: (game) => game.seal(side) },
      { name: `taking back in ${phase}`, code: 'nothing-to-undo', play: (game) => game.undo(side) },
    ];
    if (phase !== 'record') {
      steps.push({ name: `the page in ${phase}`, code: 'not-now', play: (game) => game.turnPage() });
    }
    if (phase !== 'council') {
      steps.push({
        name: `a decision in ${phase}`,
        code: 'not-now',
        play: (game) => game.decide(side, order, 'vote'),
      });
    }
    return this.#one(steps);
  }

  #expect(outcome: Outcome, what: string): void {
    if (!outcome.ok) throw new Error(`${what}: refused with ${outcome.code}`);
    this.accepted += 1;
  }

  /** Tries what must be refused; nothing may have changed after it. */
  #try(game: Game, { name, code, play }: Misstep): void {
    const outcome = play(game);
    const found = outcome.ok ? 'accepted' : outcome.code;
    if (found !== code) throw new Error(`${name}: ${found} in place of ${code}`);
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }

  /** Plays the record again and looks at every month's world. A refused command that changed anything breaks the hash. */
  #inspect(seed: string, text: string): void {
    const parsed = parseRecord(text);
    if (!parsed.ok) throw new Error(`${seed}: the record is refused with ${parsed.code}`);
    const restored = atOnce(restoreByMonths(this.#engine, parsed.record));
    if (!restored.ok) throw new Error(`${seed}: the record does not play: ${restored.code}`);
    const { run, marks, misfits } = restored;
    if (misfits.length > 0) throw new Error(`${seed}: the record does not fit: ${JSON.stringify(misfits)}`);
    for (const cells of [...marks, run.state.world.cells]) this.#inspectWorld(seed, cells);
    this.#inspectDivergence(seed, marks, run.state);
    for (const [track, at] of Object.entries(trackStates(this.#engine.model, run.state.world.cells))) {
      if (regionState(run.state, track) !== at) throw new Error(`${seed}: WORLD-3: ${track}`);
    }
    const { ending } = run.state.world;
    if (run.state.phase !== 'ended' || ending === null) throw new Error(`${seed}: no ending`);
    this.endings.set(ending, (this.endings.get(ending) ?? 0) + 1);
  }

  /** Whoever opens the game from the notation or from a link plays on in the same one. */
  #inspectCopies(seed: string, game: Game): void {
    for (const read of [readRecord(game.notation()), readLink(this.#engine.model, game.link())]) {
      if (!read.ok) throw new Error(`${seed}: a copy is refused with ${read.code}`);
      const restored = atOnce(restoreByMonths(this.#engine, read.record));
      if (!restored.ok || printRecord(restored.record) !== game.save())
        throw new Error(`${seed}: a copy tells another game`);
    }
  }

  #inspectWorld(seed: string, cells: readonly number[]): void {
    const { model } = this.#engine;
    const wrong = (what: string, value: number | undefined): never => {
      throw new Error(`${seed}: ${what} is ${value}`);
    };
    for (const [index, value] of cells.entries()) if (!Number.isInteger(value)) wrong(`cell ${index}`, value);
    for (const [meter, value] of Object.entries(meterValues(model, cells))) {
      if (value < 0 || value > 100) wrong(meter, value);
    }
    for (const { id, estimates } of model.scenario.meters) {
      for (const side of Object.keys(estimates)) {
        const { mean, variance } = model.layout.estimate(side, id);
        const [believed = -1, spread = -1] = [cells[mean], cells[variance]];
        if (believed < 0 || believed > 100) wrong(`${side}’s estimate of ${id}`, believed);
        if (spread < SUREST ** 2 || spread > LEAST_SURE ** 2) wrong(`${side}’s doubt of ${id}`, spread);
      }
    }
    for (const { definition, slots } of model.tracks) {
      const at = cells[slots.at] ?? -1;
      if (at < 0 || at >= definition.states.length) wrong(definition.id, at);
    }
  }

  /** The path is left once, and the month in which it was stays. */
  #inspectDivergence(seed: string, marks: readonly (readonly number[])[], state: GameState): void {
    const { diverged } = this.#engine.model.layout;
    let left = -1;
    for (const [month, cells] of [...marks, state.world.cells].entries()) {
      const now = cells[diverged] ?? -1;
      if (left >= 0 ? now !== left : now >= month)
        throw new Error(`${seed}: the path is left in ${now}, then ${left}`);
      left = now;
    }
    if ((state.world.divergence?.month ?? -1) !== left)
      throw new Error(`${seed}: the divergence is not where it was`);
  }

  #other(side: string): string {
    return this.#sides.find((each) => each !== side) ?? side;
  }

  #one<Item>(items: readonly Item[]): Item {
    const item = items[this.#pick(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  #pick(n: number): number {
    this.#asked += 1;
    return below(draw(this.#key, 'mind', 0, this.#asked), n);
  }
}
