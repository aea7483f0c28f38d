// Builds the XState machine from a compiled scenario: one region for the month's phases and one for each track, all
// parallel. The month raises what occurs; the tracks answer in the same step, each looking at the world before it.
import { assign, setup } from 'xstate';
import type { Model } from '../rules/model.ts';
import { afterOccurrence, nextOccurrence, triggersOf } from '../rules/resolve.ts';
import { mayRule, withRuling } from '../rules/rulings.ts';
import { newWorld, type World } from '../rules/world.ts';
import { type MachineEvent, type OccurrenceEvent, occursType } from './events.ts';
import {
  closeMonth,
  decided,
  letGo,
  mayDecide,
  mayWrite,
  openBriefing,
  openMotions,
  openOrders,
  seal,
  turnPage,
  write,
} from './month.ts';
import { trackRegion } from './regions.ts';

export interface GameInput {
  readonly seed: string;
}

/** The name of the region that holds the month's phases. */
export const MONTH_REGION = 'month';

/** The state of the region that a track becomes; XState reserves the dot for paths. */
export function regionOf(track: string): string {
  return track.replaceAll('.', '_');
}

/** The game's statechart. Same scenario, seed and commands: same states. */
export function buildMachine(model: Model) {
  const base = setup({ types: { context: {} as World, events: {} as MachineEvent, input: {} as GameInput } });
  const change = (next: (world: World) => Partial<World>) => base.assign(({ context }) => next(context));
  const takeNext = base.enqueueActions(({ context, enqueue }) => {
    const { occurrence, queue } = nextOccurrence(model, context);
    enqueue.assign({ queue });
    enqueue.raise(occurrence ? occurrenceEvent(occurrence) : { type: 'queue-empty' });
  });
  const occurs = base.assign(({ context, event }) =>
    'occurrence' in event
      ? { cells: afterOccurrence(model, context, event.occurrence), latest: event.occurrence }
      : {},
  );
  return base.createMachine({
    id: model.scenario.id,
    type: 'parallel',
    context: ({ input }) => newWorld(model, input.seed),
    states: {
      [MONTH_REGION]: {
        initial: 'briefing',
        on: { 'occurs.*': { actions: occurs } },
        states: {
          briefing: {
            entry: change((world) => openBriefing(model, world)),
            on: {
              advance: { actions: takeNext },
              'queue-empty': { target: 'orders', actions: base.assign({ rulings: [] }) },
            },
          },
          orders: {
            always: {
              guard: ({ context }) => context.sealed.length === model.scenario.sides.length,
              target: 'council',
            },
            on: {
              write: {
                guard: ({ context, event }) => mayWrite(model, context, event.side, event.desk, event.order),
                actions: assign(({ context, event }) => write(context, event.side, event.desk, event.order)),
              },
              rule: {
                guard: ({ context, event }) => mayRule(model, context, event.ruling),
                actions: assign(({ context, event }) => ({
                  rulings: withRuling(model, context, event.ruling),
                })),
              },
              'let-go': {
                guard: ({ context }) => context.divergence === null,
                actions: change((world) => letGo(model, world)),
              },
              seal: {
                guard: ({ context, event }) => !context.sealed.includes(event.side),
                actions: assign(({ context, event }) => seal(model, context, event.side)),
              },
            },
          },
          council: {
            always: {
              guard: ({ context }) => openMotions(model, context).length === 0,
              target: 'resolution',
            },
            on: {
              decide: {
                guard: ({ context, event }) => mayDecide(model, context, event),
                actions: assign(({ context, event }) => decided(model, context, event)),
              },
            },
          },
          resolution: {
            entry: change((world) => openOrders(model, world)),
            on: { advance: { actions: takeNext }, 'queue-empty': 'record' },
          },
          record: {
            entry: change((world) => closeMonth(model, world)),
            on: {
              'turn-page': [
                { guard: ({ context }) => context.ending !== null, target: 'ended' },
                { target: 'briefing', actions: change((world) => turnPage(model, world)) },
              ],
            },
          },
          ended: {},
        },
      },
      ...Object.fromEntries(
        model.tracks.map((track) => [regionOf(track.definition.id), trackRegion(model, track)]),
      ),
    },
  });
}

export type GameMachine = ReturnType<typeof buildMachine>;

function occurrenceEvent(occurrence: Parameters<typeof triggersOf>[0]): OccurrenceEvent {
  const trigger = triggersOf(occurrence);
  return { type: occursType(trigger?.id ?? 'told'), outcome: trigger?.outcome ?? null, occurrence };
}
