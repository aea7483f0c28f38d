// A seat's own place as the facilitator has it who plays for the seat: the same slices that a student there would get, made
// of the facilitator's; what is done there is sent for the seat.
import type { Connection } from '../../../classroom/connection.ts';
import type { FellowView, MeView, SeatCard, View } from '../../../classroom/views.ts';

/**
 * @param facilitator the console's own connection, which must be watching the seat
 * @param seat its id
 */
export function seatConnection(facilitator: Connection, seat: string): Connection {
  return {
    get state() {
      return facilitator.state;
    },
    get offset() {
      return facilitator.offset;
    },
    get view() {
      return viewOf(facilitator.view, seat);
    },
    subscribe: (listener) => facilitator.subscribe(listener),
    send: (command) => facilitator.send(command, seat),
    watch() {},
    close() {},
  };
}

function viewOf({ lesson, news, watched, class: known }: View, id: string): View {
  const seat = known?.seats.find((each) => each.seat === id);
  if (!lesson || !known || !seat) return {};
  const own = watched?.seat === id ? watched : null;
  return {
    lesson,
    news: news ?? [],
    me: meOf(seat, lesson.clock.endsAt, own?.papers?.kind !== 'power'),
    fellows: known.seats
      .filter(({ table, delegation }) => table === seat.table && delegation === seat.delegation)
      .map((each): FellowView => {
        const people = known.people.filter((person) => person.seat === each.seat);
        return {
          seat: each.seat,
          role: each.role,
          occupant: each.occupant,
          there: people.some(({ connected }) => connected),
          names: people.flatMap(({ name }) => name ?? []),
          presides: each.presides,
        };
      }),
    ...(own?.papers ? { papers: own.papers } : {}),
    ...(own?.council ? { council: own.council } : {}),
  };
}

const meOf = (seat: SeatCard, until: number | null, orders: boolean): MeView => ({
  id: '',
  name: null,
  present: true,
  seat: seat.seat,
  table: seat.table,
  role: seat.role,
  delegation: seat.delegation,
  presides: seat.presides,
  orders,
  task: { kind: seat.task, until, done: 0, of: 0 },
  answers: [],
  hand: null,
  nudged: null,
  slip: null,
  partners: [],
});
