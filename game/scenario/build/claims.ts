// Claims from their entries: arms, measures, and what must hold of them.
import type { InferOutput } from 'valibot';
import type {
  ArmDefinition,
  ClaimDefinition,
  ClaimTest,
  Measure,
  MonthSpan,
  Wanted,
} from '../../rules/claims.ts';
import { ALWAYS, type Quantity } from '../../rules/condition.ts';
import { monthIndex } from '../calendar.ts';
import type { Entries, Entry } from '../entries.ts';
import { Claim } from '../schema/claims.ts';
import type { DataPath } from '../sourceFile.ts';
import type { Maker } from './maker.ts';

type RawClaim = InferOutput<typeof Claim>;
type RawArm = NonNullable<RawClaim['arms']>[string];
type RawTest = NonNullable<RawClaim['holds']>[number];

/** @param months how many the scenario has: a measure that names none looks until the last */
export function buildClaims(entries: Entries, maker: Maker, months: number): readonly ClaimDefinition[] {
  return entries.of('claims', Claim, 'claim').map((entry) => {
    const { claim: id, untested, arms = {}, holds = [] } = entry.value;
    if ((untested === undefined) === (holds.length === 0)) {
      const hint = 'Write holds: and its tests, or untested: true; the text says why.';
      maker.report(entry, [], 'shape', 'A claim is either tested or marked as not.', hint);
    }
    const made = Object.entries(arms).map(([name, raw]) =>
      maker.mark(arm(name, raw, maker), entry, 'arms', name),
    );
    const tests = holds.flatMap((raw, at) => {
      const from = made.find((each) => each.id === raw.arm)?.from ?? 0;
      return test(raw, { from, until: months - 1 }, entry, ['holds', at], maker);
    });
    return maker.mark({ id, arms: made, tests }, entry);
  });
}

function arm(id: string, raw: RawArm, maker: Maker): ArmDefinition {
  const month = (text: string) => monthIndex(text, maker.firstMonth);
  return {
    id,
    history: raw.history ?? false,
    from: raw.from === undefined ? 0 : month(raw.from),
    policies: raw.policies ?? {},
    orders: (raw.orders ?? []).map(({ order, month: at, way }) => ({
      order,
      month: month(at),
      way: way ?? null,
    })),
    forbidden: (raw.forbid ?? []).map(({ order, month: at }) => ({
      order,
      month: at === undefined ? null : month(at),
    })),
    without: raw.without ?? [],
    sets: (raw.set ?? []).map(({ meter, value, month: at }) => ({ meter, value, month: month(at) })),
  };
}

function test(
  raw: RawTest,
  whole: MonthSpan,
  entry: Entry<unknown>,
  below: DataPath,
  maker: Maker,
): readonly ClaimTest[] {
  const measured = measure(raw, spanOf(raw, whole, maker), entry, below, maker);
  const wanted = wantedOf(raw);
  if (!measured) {
    const hint = 'Write one of share:, mean:, index:, peak: and ending:.';
    maker.report(entry, below, 'shape', 'A test measures one thing.', hint);
  }
  if (!wanted) {
    const hint = 'Write one of at_least:, at_most:, above:, below: and like: (an arm, with by:).';
    maker.report(entry, below, 'shape', 'A test wants one thing of what it measures.', hint);
  }
  if (!measured || !wanted) return [];
  return [maker.mark({ arm: raw.arm, measure: measured, wanted }, entry, ...below)];
}

function spanOf(raw: RawTest, whole: MonthSpan, { firstMonth }: Maker): MonthSpan {
  const index = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : monthIndex(text, firstMonth);
  return {
    from: index(raw.in ?? raw.from, whole.from),
    until: index(raw.in ?? raw.until, whole.until),
  };
}

function measure(
  raw: RawTest,
  span: MonthSpan,
  entry: Entry<unknown>,
  below: DataPath,
  maker: Maker,
): Measure | null {
  const { share, mean, index, peak, ending } = raw;
  const named = [share, mean, index, peak, ending?.join(' or ')].filter((each) => each !== undefined);
  if (named.length !== 1) return null;
  const written = [
    named[0],
    raw.among && `among games with ${raw.among}`,
    raw.less && `less ${raw.less}`,
    raw.since && `less what it was in ${raw.since}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  const since = raw.since === undefined ? null : monthIndex(raw.since, maker.firstMonth);
  if (share !== undefined) {
    return {
      kind: 'share',
      span,
      written,
      of: maker.condition(share, entry, ...below, 'share'),
      among: raw.among === undefined ? ALWAYS : maker.condition(raw.among, entry, ...below, 'among'),
    };
  }
  if (mean !== undefined) {
    const less = raw.less === undefined ? null : quantity(raw.less, entry, [...below, 'less'], maker);
    const of = quantity(mean, entry, [...below, 'mean'], maker);
    return { kind: 'mean', span, written, of, less, since };
  }
  if (index !== undefined) return { kind: 'index', span, written, index, since };
  if (peak !== undefined) return { kind: 'peak', span, written, index: peak };
  return { kind: 'ending', span, written, endings: ending ?? [] };
}

/** A quantity as conditions know it: what stands left of a comparison. */
function quantity(text: string, entry: Entry<unknown>, below: DataPath, maker: Maker): Quantity {
  const compared = maker.condition(`${text} >= 0`, entry, ...below);
  return compared.kind === 'compare' ? compared.left : { kind: 'number', value: 0 };
}

function wantedOf({ at_least, at_most, above, below, like, by = 0 }: RawTest): Wanted | null {
  const wants: readonly (Wanted | null)[] = [
    at_least === undefined ? null : { kind: 'at-least', value: at_least },
    at_most === undefined ? null : { kind: 'at-most', value: at_most },
    above === undefined ? null : { kind: 'above', arm: above, by },
    below === undefined ? null : { kind: 'below', arm: below, by },
    like === undefined ? null : { kind: 'like', arm: like, by },
  ];
  const found = wants.filter((each) => each !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
