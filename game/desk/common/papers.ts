// Which papers name somebody or something: for a seat the cables it has, for a side of the replay the steps that it knew
// of by then, for the archive every step of the history.
import type { Hand } from '../../play/pointOfView.ts';
import type { CableView, Precision, ReplayStep, Scenario, SeatView } from '../../play/view.ts';
import type { DossierSubject } from './dossier.ts';

/** A paper that names the subject of a dossier. */
export interface Paper {
  readonly id: string;
  readonly date: string;
  readonly precision: Precision;
  readonly titleKey: string;
  /** The step of the replay that it is; null for what the game has added. */
  readonly step: string | null;
}

/** What a seat's dossiers are written from: whose it is, its cables, and who holds office as far as it sees. */
export type SeatHand = Pick<SeatView, 'side' | 'cables' | 'holders'>;

/** Who and what a paper speaks of. */
interface Named {
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly places: readonly string[];
}

const listed = (...places: readonly (string | null)[]): readonly string[] =>
  places.filter((place) => place !== null);

const unique = (ids: readonly string[]) => [...new Set(ids)];

function names({ people, parties, places }: Named, { kind, id }: DossierSubject): boolean {
  if (kind === 'person') return people.includes(id);
  if (kind === 'place') return places.includes(id);
  return (kind === 'party' || kind === 'power') && parties.includes(id);
}

/** What a row of the chronicle or of general knowledge names; people stand among the parties of the latter. */
function namedInRow(scenario: Scenario, row: string): Named {
  const step = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue].find(
    ({ id }) => id === row,
  );
  const context = scenario.context.find(({ id }) => id === row);
  const parties = [...(step?.parties ?? []), ...(context?.parties ?? [])];
  const isPerson = (id: string) => scenario.people.some((person) => person.id === id);
  return {
    people: [...(step?.actors ?? []), ...parties.filter(isPerson)],
    parties: parties.filter((id) => !isPerson(id)),
    places: listed(step?.place ?? null, step?.to ?? null, context?.place ?? null),
  };
}

/** A cable names what its step names; of an order's own cable only the places and the side are known. */
function namedInCable(scenario: Scenario, cable: CableView): Named {
  const row = /^(?:step|context)\.([^.]+)\./.exec(cable.titleKey)?.[1];
  const named = row === undefined ? { people: [], parties: [], places: [] } : namedInRow(scenario, row);
  return { ...named, places: [...named.places, ...listed(cable.place, cable.to)] };
}

/** The cables in a seat's hands that name the subject, newest first. */
export function papersInHand(scenario: Scenario, view: SeatHand, subject: DossierSubject): readonly Paper[] {
  return view.cables
    .filter((cable) => names(namedInCable(scenario, cable), subject))
    .map(({ id, date, precision, titleKey }) => ({ id, date, precision, titleKey, step: null }));
}

const namedInStep = ({ actors, parties, place, to }: ReplayStep): Named => ({
  people: actors,
  parties,
  places: listed(place, to),
});

/** The steps that a side of the replay knew of by then and that name the subject, or moved it, newest first. */
export function papersOfHand({ steps }: Hand, subject: DossierSubject): readonly Paper[] {
  const moved = (step: ReplayStep) =>
    subject.kind === 'track' && step.moved.some(({ track }) => track === subject.id);
  return steps
    .filter((step) => moved(step) || names(namedInStep(step), subject))
    .map(({ id, date, precision }) => ({ id, date, precision, titleKey: `step.${id}.title`, step: id }))
    .reverse();
}

/** Everybody and everything that a side of the replay has dossiers of: whatever the steps that it knew of have named. */
export function knownToHand(scenario: Scenario, { steps }: Hand): Named {
  const named = steps.map(namedInStep);
  return {
    people: unique(named.flatMap(({ people }) => people)),
    parties: unique([...scenario.powers.map(({ id }) => id), ...named.flatMap(({ parties }) => parties)]),
    places: unique([...scenario.sides.map(({ seat }) => seat), ...named.flatMap(({ places }) => places)]),
  };
}

/** Every step of the article that names the subject, in its order. */
export function papersInArchive(scenario: Scenario, subject: DossierSubject): readonly Paper[] {
  return [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue]
    .filter(({ id }) => !id.startsWith('C') && names(namedInRow(scenario, id), subject))
    .map(({ id, date, precision }) => ({ id, date, precision, titleKey: `step.${id}.title`, step: id }));
}

/** Everybody and everything that a seat has dossiers of: who holds office, and what its cables have named. */
export function knownToSeat(scenario: Scenario, view: SeatHand): Named {
  const named = view.cables.map((cable) => namedInCable(scenario, cable));
  return {
    people: unique([...view.holders.map(({ person }) => person), ...named.flatMap(({ people }) => people)]),
    parties: unique([...scenario.powers.map(({ id }) => id), ...named.flatMap(({ parties }) => parties)]),
    places: unique([...scenario.sides.map(({ seat }) => seat), ...named.flatMap(({ places }) => places)]),
  };
}

/** Everybody and everything that the archive has dossiers of. */
export function knownToArchive(scenario: Scenario): Named {
  const rows = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue, ...scenario.context];
  const named = rows.map(({ id }) => namedInRow(scenario, id));
  return {
    people: scenario.people.map(({ id }) => id),
    parties: [...new Set(named.flatMap(({ parties }) => parties))],
    places: scenario.places.map(({ id }) => id),
  };
}
