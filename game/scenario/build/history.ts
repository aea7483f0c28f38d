// The chronicle's steps and the context from their entries.
import type { InferOutput } from 'valibot';
import type { ContextDefinition, StepCarries, StepDefinition } from '../../rules/definition.ts';
import { monthIndex } from '../calendar.ts';
import type { Entries, Entry } from '../entries.ts';
import type { FileKindName } from '../fileKinds.ts';
import { didYouMean } from '../nearest.ts';
import { ChronicleFrame, Context, ContextStep, InterludeFrame, Step } from '../schema/history.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Maker } from './maker.ts';

export interface HistoryParts {
  readonly prologue: readonly StepDefinition[];
  readonly chronicle: readonly StepDefinition[];
  readonly epilogue: readonly StepDefinition[];
  readonly context: readonly ContextDefinition[];
}

export function buildHistory(entries: Entries, maker: Maker): HistoryParts {
  const context = entries.of('context', Context, 'context').map((entry) => {
    const { context: id, date, place, parties, mechanism } = entry.value;
    return maker.mark({ id, date, place, parties, mechanism }, entry);
  });
  const read = (file: SourceFile, steps: readonly unknown[], month: string | null) =>
    steps.flatMap((data, index) => readStep(file, data, index, month, context, entries, maker));
  const interlude = (name: string) =>
    frames(entries, 'interlude', InterludeFrame)
      .filter(({ file }) => file.path.endsWith(`/${name}.yaml`))
      .flatMap(({ file, value }) => read(file, value.steps, null));
  return {
    prologue: interlude('prologue'),
    chronicle: frames(entries, 'chronicle', ChronicleFrame)
      .toSorted((a, b) => (a.value.month < b.value.month ? -1 : 1))
      .flatMap(({ file, value }) => read(file, value.steps, value.month)),
    epilogue: interlude('epilogue'),
    context,
  };
}

const frames = <Schema extends typeof ChronicleFrame | typeof InterludeFrame>(
  entries: Entries,
  kind: FileKindName,
  schema: Schema,
) => entries.of(kind, schema, 'month');

function readStep(
  file: SourceFile,
  data: unknown,
  index: number,
  month: string | null,
  context: readonly ContextDefinition[],
  entries: Entries,
  maker: Maker,
): readonly StepDefinition[] {
  const path = ['steps', index];
  if (typeof data === 'object' && data !== null && 'context' in data) {
    const read = entries.read(ContextStep, file, data, path, `step ${String(data.context)}`);
    return read.flatMap((entry) => contextStep(entry, month, context, maker));
  }
  const id = typeof data === 'object' && data !== null && 'step' in data ? String(data.step) : '';
  return entries.read(Step, file, data, path, `step ${id}`).map((entry) => step(entry, month, maker));
}

function step(entry: Entry<InferOutput<typeof Step>>, month: string | null, maker: Maker): StepDefinition {
  const raw = entry.value;
  const made: StepDefinition = {
    id: raw.step,
    month: monthIndex(month ?? raw.date, maker.firstMonth),
    date: raw.date,
    precision: raw.precision,
    place: raw.place,
    to: raw.to ?? null,
    side: raw.side ?? null,
    actors: raw.actors ?? [],
    parties: raw.parties ?? [],
    channel: raw.channel,
    mechanisms: raw.mechanisms,
    carries: carries(entry, maker),
    with: raw.with ?? [],
    knownTo: maker.knownTo(raw.known_to),
    source: raw.source.map(({ work, at }) => ({ work, at: String(at) })),
    doubts: raw.doubts ?? [],
  };
  return maker.mark(made, entry);
}

function carries(entry: Entry<InferOutput<typeof Step>>, maker: Maker): StepCarries {
  const { order, event, part_of: of, outcome, council } = entry.value;
  const given = [order, event, of].filter((name) => name !== undefined);
  if (given.length > 1) {
    maker.report(entry, [], 'shape', 'A step has at most one of order, event and part_of.', 'Keep one.');
  }
  if (order !== undefined)
    return { kind: 'order', order, outcome: outcome ?? 'done', council: council ?? null };
  for (const [key, value] of [
    ['outcome', outcome],
    ['council', council],
  ] as const) {
    if (value !== undefined) maker.report(entry, [key], 'shape', `Only a step with an order has "${key}".`);
  }
  if (event !== undefined) return { kind: 'event', event };
  return of === undefined ? { kind: 'tells' } : { kind: 'part', of };
}

/** A step of general knowledge: the context's own row, known to all, as the newspapers had it. */
function contextStep(
  entry: Entry<InferOutput<typeof ContextStep>>,
  month: string | null,
  context: readonly ContextDefinition[],
  maker: Maker,
): readonly StepDefinition[] {
  const { context: id, event } = entry.value;
  const row = context.find((candidate) => candidate.id === id);
  if (!row) {
    const hint = didYouMean(
      id,
      context.map((candidate) => candidate.id),
      'Add it to context.yaml.',
    );
    maker.report(entry, ['context'], 'unknown-source', `There is no context ${id}.`, hint);
    return [];
  }
  const made: StepDefinition = {
    id,
    month: monthIndex(month ?? row.date, maker.firstMonth),
    date: row.date,
    precision: 'day',
    place: row.place,
    to: null,
    side: null,
    actors: [],
    parties: row.parties,
    channel: 'press',
    mechanisms: [row.mechanism],
    carries: { kind: 'event', event },
    with: [],
    knownTo: maker.sides,
    source: [],
    doubts: [],
  };
  return [maker.mark(made, entry)];
}
