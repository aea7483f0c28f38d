// What a person writes on the command line about a scenario: months, sides, orders in a month, meters, temperaments.
import type { Experiment, ForcedOrder } from '../analysis/experiment.ts';
import { temperamentsOf } from '../minds/mind.ts';
import { monthView } from '../play/calendar.ts';
import { COUNCIL_WAYS, type CouncilWay, type Scenario } from '../rules/definition.ts';
import type { Model } from '../rules/model.ts';
import { monthIndex } from '../scenario/calendar.ts';
import { didYouMean } from '../scenario/nearest.ts';
import { cli } from '../words/en/cli.ts';
import type { Args } from './args.ts';
import { BadInput } from './io.ts';

/** A month's index from `1936-11`. @throws BadInput */
export function readMonth(scenario: Scenario, text: string | undefined, option: string): number {
  const known = text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  const index = known ? monthIndex(text, scenario.firstMonth) : -1;
  if (index >= 0 && index < scenario.months) return index;
  throw new BadInput(
    cli.needsMonth(option, scenario.firstMonth, monthView(scenario, scenario.months - 1).iso),
  );
}

/** @throws BadInput */
export function readSide({ sides }: Scenario, text: string | undefined): string {
  const side = sides.find(({ id }) => id === text);
  if (!side) throw new BadInput(cli.needsSide(sides.map(({ id }) => id).join(', ')));
  return side.id;
}

/** The experiment that the options describe. @param from index of the month from which chance is free @throws BadInput */
export function readExperiment(model: Model, args: Args, from: number): Experiment {
  const { scenario } = model;
  const month = (text: string | undefined, option: string): number => {
    const index = readMonth(scenario, text, option);
    if (index < from) throw new BadInput(cli.beforeFrom(option));
    return index;
  };
  return {
    seed: args.value('seed') ?? scenario.seed,
    policies: Object.fromEntries(args.values('policy').map((text) => readPolicy(model, text))),
    orders: args.values('order').map((text): ForcedOrder => {
      const [what = '', at] = text.split('@');
      const [side = '', order = '', way] = what.split(':');
      if (way !== undefined && !isWay(way)) throw new BadInput(cli.needsWay(way));
      return { order: readOrder(scenario, side, order), month: month(at, '--order'), way: way ?? null };
    }),
    forbidden: args.values('forbid').map((text) => {
      const [what = '', at] = text.split('@');
      const [side = '', order = ''] = what.split(':');
      const when = at === undefined ? null : month(at, '--forbid');
      return { order: readOrder(scenario, side, order), month: when };
    }),
    sets: args.values('set').map((text) => {
      const found = /^([^=@]+)=(\d{1,3})@(.+)$/.exec(text);
      if (!found) throw new BadInput(cli.needsSet(text));
      const [, meter = '', value = '', at] = found;
      if (Number(value) > 100) throw new BadInput(cli.needsSet(text));
      return { meter: readMeter(scenario, meter), value: Number(value), month: month(at, '--set') };
    }),
    without: args.values('without').map((event) => readEvent(scenario, event)),
    measures: [],
  };
}

function isWay(text: string): text is CouncilWay {
  return COUNCIL_WAYS.some((way) => way === text);
}

function readPolicy(model: Model, text: string): readonly [string, string] {
  const [side, name = ''] = text.split('=');
  const known = temperamentsOf(model);
  if (!known.includes(name)) throw new BadInput(cli.needsPolicy(text, known.join(', ')));
  return [readSide(model.scenario, side), name];
}

function readOrder(scenario: Scenario, side: string, order: string): string {
  const id = `${readSide(scenario, side)}.${order}`;
  const known = scenario.orders.map((each) => each.id);
  if (!known.includes(id)) throw new BadInput(cli.unknownOrder(id, didYouMean(id, known)));
  return id;
}

function readEvent({ events }: Scenario, name: string): string {
  const known = events.map(({ id }) => id);
  if (!known.includes(name)) throw new BadInput(cli.unknownEvent(name, didYouMean(name, known)));
  return name;
}

function readMeter({ meters }: Scenario, name: string): string {
  const known = meters.map(({ id }) => id);
  if (!known.includes(name)) throw new BadInput(cli.unknownMeter(name, didYouMean(name, known)));
  return name;
}
