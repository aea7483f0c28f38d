// The sides' minds in all lanes: `minds/choose.ts` for eight games at once.

import type { Mind } from '../minds/mind.ts';
import { FARTHEST, STREAM } from '../rules/chance.ts';
import { DESKS } from '../rules/definition.ts';
import type { OrderLaw } from '../rules/flat/laws.ts';
import { deviateBy } from './chance.ts';
import type { Motion, Ways } from './council.ts';
import { inMonths, type Kit } from './kit.ts';
import type { Player } from './player.ts';
import { sumOf } from './sums.ts';
import * as wasm from './wasm/instructions.ts';
import type { Code, FunctionIndex } from './wasm/module.ts';

/** @param minds by position of the side */
export function mindful(minds: readonly Mind[]): Player {
  const mindAt = (desk: number): Mind => minds[Math.trunc(desk / DESKS.length)] as Mind;
  return {
    choose: (kit, _scope, desk, laws) => [
      wasm.store(kit.board.chosen(desk), wasm.all(-1)),
      wasm.store(kit.board.best(desk), wasm.all(0)),
      laws.map((law) => {
        const consider = defineConsidering(kit, mindAt(desk), desk, law);
        return wasm.when(wasm.any(wasm.load(kit.board.legal(law.index))), wasm.call(consider));
      }),
    ],
    put: ({ board }, _scope, motion) => {
      const earnest = wasm.load(board.earnest(motion.desk));
      const mindfully = ways(board.plain(motion.desk), mindAt(motion.desk), motion);
      const lost = wasm.and(wasm.not(carriedBy(motion)), wasm.get(motion.mayInsist));
      return {
        insist: wasm.pick(earnest, lost, mindfully.insist),
        vote: wasm.pick(earnest, wasm.not(lost), mindfully.vote),
      };
    },
  };
}

const carriedBy = ({ inFavour, against }: Motion): Code => wasm.gt(wasm.get(inFavour), wasm.get(against));

/** To the vote if it will pass, insisted on if it is worth it, withdrawn if it must fail. */
function ways(plain: number, { temperament }: Mind, motion: Motion): Ways {
  const { inFavour, against, undecided, mayInsist } = motion;
  const worth = wasm.and(wasm.get(mayInsist), wasm.ge(wasm.load(plain), wasm.all(temperament.insists)));
  const hope = wasm.gt(wasm.add(wasm.get(inFavour), wasm.get(undecided)), wasm.get(against));
  return {
    insist: wasm.without(worth, carriedBy(motion)),
    vote: wasm.or(carriedBy(motion), wasm.without(hope, worth)),
  };
}

/** @returns a function (): the order becomes the choice where it is legal and wanted most so far */
function defineConsidering(kit: Kit, mind: Mind, desk: number, { index, order }: OrderLaw): FunctionIndex {
  const { board, module, chance } = kit;
  const { temperament, past, wishes } = mind;
  const { history, wavering } = temperament;
  const usual = Array.from(past.keys()).filter(
    (at) => at % DESKS.length === desk % DESKS.length && past[at] === index,
  );
  const months = usual.map((at) => Math.trunc(at / DESKS.length));
  return module.define([], [], (scope) => {
    const mask = scope.local();
    const plain = scope.local();
    const value = scope.local();
    const best = wasm.load(board.best(desk));
    const reasons = sumOf(kit.seenBy(order.definition.side), scope, wishes[index] ?? []);
    const pull = wasm.spread(wasm.choice(inMonths(months), wasm.number(history), wasm.number(0)));
    const most = wasm.add(wasm.get(plain), wasm.all(FARTHEST * wavering));
    return [
      wasm.set(mask, wasm.load(board.legal(index))),
      wasm.set(plain, months.length > 0 ? wasm.add(reasons, pull) : reasons),
      wasm.set(value, wasm.get(plain)),
      wavering === 0
        ? []
        : [
            wasm.leaveIf(wasm.none(wasm.and(wasm.get(mask), wasm.gt(most, best)))),
            wasm.set(value, wasm.add(wasm.get(plain), deviateBy(chance, STREAM.mind, index, wavering))),
          ],
      wasm.set(mask, wasm.and(wasm.get(mask), wasm.gt(wasm.get(value), best))),
      wasm.storeWhere(board.best(desk), wasm.get(mask), wasm.get(value)),
      wasm.storeWhere(board.chosen(desk), wasm.get(mask), wasm.all(index)),
      wasm.storeWhere(board.plain(desk), wasm.get(mask), wasm.get(plain)),
    ];
  });
}
