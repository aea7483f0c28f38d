// What a class can write down on paper as a code: the orders of delegations, and the answers of governments' tables.
import { powerOf } from '../play/questions.ts';
import { orderCodes } from './orderCode.ts';
import type { Material } from './setup.ts';

/** An order, or an answer of a power's table: whether one of its events comes, or what it says to an order. */
export type PaperMove =
  | { readonly kind: 'order'; readonly order: string }
  | { readonly kind: 'ruling'; readonly power: string; readonly event: string; readonly occurs: boolean }
  | { readonly kind: 'reply'; readonly power: string; readonly order: string; readonly outcome: string };

type Read = Pick<Material, 'scenario' | 'classroom'>;

/** Every move of a scenario's class with its code; a code hangs on what the move is, and orders choose theirs first. */
export function paperMoves({
  scenario,
  classroom,
}: Read): readonly (PaperMove & { readonly code: string })[] {
  const orders = new Map<string, PaperMove>(
    scenario.orders.map(({ id }) => [id, { kind: 'order', order: id }]),
  );
  const answers = new Map<string, PaperMove>();
  for (const event of scenario.events) {
    const power = powerOf(scenario, event)?.id;
    if (power === undefined || (event.chance === 0 && event.later === 0)) continue;
    for (const occurs of [true, false])
      answers.set(`${event.id}=${occurs ? 'yes' : 'no'}`, { kind: 'ruling', power, event: event.id, occurs });
  }
  for (const { delegation: power, answers: asked } of classroom.roles) {
    for (const order of scenario.orders.filter(({ id }) => asked.includes(id))) {
      for (const { id: outcome } of order.outcomes)
        answers.set(`${order.id}=${outcome}`, { kind: 'reply', power, order: order.id, outcome });
    }
  }
  const codes = orderCodes([...orders.keys()], [...answers.keys()]);
  return [...orders, ...answers].map(([name, move]) => ({ ...move, code: codes.get(name) ?? '' }));
}

/** The move behind a code as somebody typed it: small letters, spaces and hyphens do not matter. Null where it is none. */
export function moveOfCode(material: Read, typed: string): PaperMove | null {
  const code = typed.toUpperCase().replace(/[\s.-]+/g, '');
  return paperMoves(material).find((move) => move.code === code) ?? null;
}
