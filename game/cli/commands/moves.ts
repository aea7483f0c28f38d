// Lists a side's orders in a month, after history up to it, with the reason for each that is not open.
import { createEngine } from '../../machine/engine.ts';
import { desksOf } from '../../play/desks.ts';
import { historyOrders, playMonth, startRun, turnPage } from '../../play/run.ts';
import type { OrderView } from '../../play/view.ts';
import type { Scenario, ScenarioTexts } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { cli } from '../../words/en/cli.ts';
import { readArgs } from '../args.ts';
import { readMonth, readSide } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { openScenario } from '../scenarios.ts';

export async function movesCommand(args: readonly string[], io: Io): Promise<number> {
  const read = readArgs(args, 1, ['json', 'at', 'side']);
  const { json } = read;
  const { scenario, texts } = await openScenario(read.words[0]);
  const month = readMonth(scenario, read.value('at'), '--at');
  const side = readSide(scenario, read.value('side'));
  const en = texts['en'] ?? {};
  for (const desk of desksAfterHistory(scenario, month, side)) {
    if (!json) io.out(`${desk.desk.toUpperCase()}  ${cli.hold}`);
    for (const order of desk.orders) {
      const history = order.id === desk.history;
      io.out(json ? JSON.stringify(moveObject(order, side, history, en)) : moveLine(order, history, en));
    }
  }
  return EXIT.ok;
}

function desksAfterHistory(scenario: Scenario, month: number, side: string) {
  const model = compileModel(scenario);
  const engine = createEngine(model);
  let run = startRun(engine, scenario.seed);
  for (let index = 0; index < month; index += 1) {
    run = turnPage(engine, playMonth(engine, run, historyOrders(engine, index)));
  }
  return desksOf(model, side, run.state.world);
}

/** Why an order is not open: the needs that are not met, in the scenario's words. */
function reasons(order: OrderView, texts: ScenarioTexts): readonly string[] {
  const unmet = order.needs
    .filter(({ met }) => !met)
    .map(({ index }) => texts[`order.${order.id}.needs.${index}`] ?? `needs ${index}`);
  if (order.closed === null) return unmet;
  return [order.closed.kind === 'once' ? cli.given : cli.again(order.closed.inMonths), ...unmet];
}

function moveObject(order: OrderView, side: string, history: boolean, texts: ScenarioTexts) {
  const { id, desk, office, holder, legal, council } = order;
  const title = texts[`order.${id}.title`] ?? id;
  return {
    type: 'move',
    side,
    order: id,
    title,
    desk,
    office,
    holder,
    council,
    legal,
    why: reasons(order, texts),
    history,
  };
}

function moveLine(order: OrderView, history: boolean, texts: ScenarioTexts): string {
  const office = texts[`office.${order.office}.name`] ?? order.office;
  const head = `  ${order.legal ? cli.legal : cli.closed}  ${order.id}  (${office})${history ? `  * ${cli.history}` : ''}`;
  return [head, ...reasons(order, texts).map((reason) => `        ${reason}`)].join('\n');
}
