// What each adviser of a side fears of an order: his own objections first, then the movements that he dreads among all
// that the order can bring about, then what the council itself costs. Rules and own papers only: no secret has a part in it.
import type { Cells } from '../rules/cells.ts';
import { type Member, sitting } from '../rules/council.ts';
import type {
  CouncilDefinition,
  DreadDefinition,
  MeterChanges,
  OutcomeDefinition,
} from '../rules/definition.ts';
import type { CompiledOrder, Model } from '../rules/model.ts';
import type { AdviceView, FearView } from './view.ts';

/** Fears that an adviser names. */
const FEARS = 2;

/** The risks that every order names: who has nothing of his own to fear shares them. */
const NAMED: readonly FearView[] = [0, 1].map((index) => ({ kind: 'risk', index }));

/** Advisers heard on an order that no council decides. */
const HEARD = 3;

/**
 * What a side's advisers fear of an order. On a motion everyone at the table is heard; on other orders those who
 * dread most of what it can bring, and no two of them for the same two reasons.
 * @param cells the world as the side knows it
 */
export function adviceOn(model: Model, cells: Cells, order: CompiledOrder): readonly AdviceView[] {
  const { definition } = order;
  const table = sitting(model, cells, order);
  if (table) return table.members.map((member) => onMotion(table.council, member, definition.outcomes));
  const council = model.scenario.councils.find(({ side }) => side === definition.side);
  if (!council) return [];
  const heard = council.members
    .map(({ office }) => {
      const person = model.layout.holder(office, cells);
      const fears = fearsOf(council, { office, person }, definition.outcomes);
      return { office, person, weight: 0, leaning: null, reason: null, fears: fears.slice(0, FEARS) };
    })
    .filter(({ fears }) => fears.length === FEARS);
  const kinds = new Set<string>();
  return heard
    .filter(({ fears }) => {
      const kind = JSON.stringify(fears);
      return !kinds.has(kind) && kinds.add(kind);
    })
    .slice(0, HEARD);
}

function onMotion(
  council: CouncilDefinition,
  member: Member,
  outcomes: readonly OutcomeDefinition[],
): AdviceView {
  const [reason = null] = [...member.stances].sort((a, b) => Math.abs(b.lean) - Math.abs(a.lean));
  const objections = member.stances
    .filter(({ lean }) => lean < 0)
    .sort((a, b) => a.lean - b.lean)
    .map(({ id, basis }): FearView => ({ kind: 'objection', stance: id, basis }));
  const price: FearView =
    member.office === council.head
      ? { kind: 'insist', points: council.insist }
      : { kind: 'lost', points: council.lost };
  return {
    office: member.office,
    person: member.person,
    weight: member.weight,
    leaning: member.leaning,
    reason: reason && { stance: reason.id, basis: reason.basis },
    fears: [...objections, ...fearsOf(council, member, outcomes), price, ...NAMED].slice(0, FEARS),
  };
}

/** What a member dreads of an order's outcomes, in his own order; the person's dreads stand before the office's. */
export function fearsOf(
  { dreads }: CouncilDefinition,
  { office, person }: Pick<Member, 'office' | 'person'>,
  outcomes: readonly Pick<OutcomeDefinition, 'meters'>[],
): readonly FearView[] {
  const own =
    dreads.find(({ member }) => member === person) ?? dreads.find(({ member }) => member === office);
  return (own?.of ?? []).flatMap((movement) => fearOf(movement, outcomes) ?? []);
}

function fearOf(
  { meter, rises }: DreadDefinition['of'][number],
  outcomes: readonly Pick<OutcomeDefinition, 'meters'>[],
): FearView | null {
  const bad = outcomes.map(({ meters }) => harm(meters, meter, rises)).filter((points) => points > 0);
  if (bad.length === 0) return null;
  return {
    kind: 'effect',
    meter,
    rises,
    points: Math.max(...bad),
    outcomes: bad.length,
    of: outcomes.length,
  };
}

/** Points in the dreaded direction; negative where it goes the other way. */
function harm(meters: MeterChanges, meter: string, rises: boolean): number {
  const by = meters[meter] ?? 0;
  return rises ? by : -by;
}
