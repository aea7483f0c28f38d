// Which file of a scenario's folder holds what, and by which schema it is checked.
import type { GenericSchema } from 'valibot';
import { Claim } from './schema/claims.ts';
import { Confidential, Inject, Lesson, Plan, Role, Theme, Unreported } from './schema/classroom.ts';
import { Chronicle, Context } from './schema/history.ts';
import { Misreading, Promised } from './schema/ledger.ts';
import { Council, Drift, Ending, Event, Order, Temperament, Track } from './schema/play.ts';
import { ClassroomTexts, Texts } from './schema/texts.ts';
import { Index, Meter, Office, Person, Place, Power, Settings, Work } from './schema/world.ts';

export interface FileKind {
  /** Name of the published JSON Schema, without `.json`. */
  readonly name: string;
  /** Paths inside the scenario's folder. */
  readonly pattern: RegExp;
  /** Schema of the file, or of one entry where the file is a list. */
  readonly schema: GenericSchema;
  readonly list: boolean;
  /** The key that must repeat the file's name. */
  readonly named: string | null;
}

const kind = (
  name: string,
  pattern: RegExp,
  schema: GenericSchema,
  named: string | null = null,
): FileKind => ({
  name,
  pattern,
  schema,
  list: false,
  named,
});
const listKind = (name: string, pattern: RegExp, schema: GenericSchema): FileKind => ({
  ...kind(name, pattern, schema),
  list: true,
});

/** The first whose pattern fits a path is its kind. */
export const FILE_KINDS = {
  scenario: kind('scenario', /^scenario\.yaml$/, Settings),
  people: listKind('people', /^people\.yaml$/, Person),
  offices: listKind('offices', /^offices\.yaml$/, Office),
  places: listKind('places', /^places\.yaml$/, Place),
  sources: listKind('sources', /^sources\.yaml$/, Work),
  meters: listKind('meters', /^meters\.yaml$/, Meter),
  track: kind('track', /^tracks\/[^/]+\.yaml$/, Track, 'track'),
  order: kind('order', /^orders\/[^/]+\/[^/]+\.yaml$/, Order, 'order'),
  council: kind('council', /^councils\/[^/]+\.yaml$/, Council, 'council'),
  events: listKind('events', /^events\/[^/]+\.yaml$/, Event),
  drifts: listKind('drifts', /^drifts\.yaml$/, Drift),
  indices: listKind('indices', /^indices\.yaml$/, Index),
  powers: listKind('powers', /^powers\.yaml$/, Power),
  promises: listKind('promises', /^promises\.yaml$/, Promised),
  misreadings: listKind('misreadings', /^misreadings\.yaml$/, Misreading),
  temperaments: listKind('temperaments', /^temperaments\.yaml$/, Temperament),
  endings: listKind('endings', /^endings\.yaml$/, Ending),
  claims: listKind('claims', /^claims\.yaml$/, Claim),
  interlude: kind('chronicle', /^chronicle\/(prologue|epilogue)\.yaml$/, Chronicle),
  chronicle: kind('chronicle', /^chronicle\/[^/]+\.yaml$/, Chronicle, 'month'),
  context: listKind('context', /^context\.yaml$/, Context),
  roles: listKind('roles', /^classroom\/roles\/[^/]+\.yaml$/, Role),
  plans: listKind('plans', /^classroom\/plans\.yaml$/, Plan),
  lessons: listKind('lessons', /^classroom\/lessons\.yaml$/, Lesson),
  injects: listKind('injects', /^classroom\/injects\.yaml$/, Inject),
  themes: listKind('themes', /^classroom\/themes\.yaml$/, Theme),
  unreported: listKind('unreported', /^classroom\/unreported\.yaml$/, Unreported),
  confidential: listKind('confidential', /^classroom\/confidential\.yaml$/, Confidential),
  classroomText: kind('classroom-text', /^classroom\/text\/[^/]+\/[^/]+\.yaml$/, ClassroomTexts),
  text: kind('text', /^text\/[^/]+\/[^/]+\.yaml$/, Texts),
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof FILE_KINDS;

/** The kind of a file by its path inside the scenario's folder, or null where the format knows none. */
export function fileKindOf(path: string): FileKindName | null {
  const names = Object.keys(FILE_KINDS) as FileKindName[];
  return names.find((name) => FILE_KINDS[name].pattern.test(path)) ?? null;
}
