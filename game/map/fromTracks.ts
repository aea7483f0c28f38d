// What the tracks' states mean on a map of Europe: whose colour a country wears, how strained it is, how far the
// question of passage and the contact of the staffs have come. States that a scenario does not have count as the start.
import type { MapRoute, MapView, PowerCode, RouteId, RouteState, Tension, Wash } from './view.ts';

/** Every track's state by the track's id. */
export type TrackStates = Readonly<Record<string, string>>;

type OfTracks = Pick<MapView, 'washes' | 'tension' | 'passage' | 'contact' | 'rhineland' | 'spain'>;

/** Blue: bound to Paris. Ochre: an ally whose passage is in question. Slate: Berlin's. */
function washesOf(tracks: TrackStates): Readonly<Record<PowerCode, Wash>> {
  return {
    FRA: 'blue',
    FRA_ALG: 'blue',
    FRA_TUN: 'blue',
    FRA_MAR: 'blue',
    FRA_LEV: 'blue',
    SUN: 'red',
    GER: 'slate',
    POL: POLAND[tracks['poland'] ?? ''] ?? 'ochre',
    ROM: ROMANIA[tracks['romania'] ?? ''] ?? 'ochre',
    CSR: tracks['czechoslovakia'] === 'ABANDONED' ? 'none' : 'blue',
    ITA: tracks['italy'] === 'AXIS' ? 'slate' : 'none',
    GBR: tracks['britain'] === 'STANDS_WITH_PARIS' ? 'blue' : 'none',
  };
}

const POLAND: Readonly<Record<string, Wash>> = {
  TRUSTS_PARIS: 'blue',
  CONSENTING: 'blue',
  TOWARDS_BERLIN: 'slate',
};

const ROMANIA: Readonly<Record<string, Wash>> = { CONSENTING: 'blue', CLOSED: 'none' };

const GERMAN_TENSION: Readonly<Record<string, Tension>> = {
  REARMING: 1,
  EMBOLDENED: 2,
  BLOC_BUILDING: 2,
  CHECKED: 1,
  AT_WAR: 3,
};

function tensionOf(tracks: TrackStates): Readonly<Record<PowerCode, Tension>> {
  const rhineland = tracks['rhineland'] ?? '';
  const alarm = rhineland === 'ENTERED' || rhineland === 'STANDOFF' || rhineland === 'WAR';
  return {
    GER: alarm ? 3 : (GERMAN_TENSION[tracks['germany'] ?? ''] ?? 1),
    FRA: alarm ? 2 : 0,
    ESP: tracks['spain'] === 'AT_PEACE' || tracks['spain'] === undefined ? 0 : 3,
    CSR: ({ ANXIOUS: 2, ABANDONED: 3 } as const)[tracks['czechoslovakia'] ?? ''] ?? 1,
    POL: ({ OFFENDED: 2, TOWARDS_BERLIN: 2 } as const)[tracks['poland'] ?? ''] ?? 1,
    ITA: ({ AT_WAR: 2, AXIS: 2, ESTRANGED: 1 } as const)[tracks['italy'] ?? ''] ?? 0,
    ROM: tracks['romania'] === 'CLOSED' ? 1 : 0,
  };
}

const POLISH = ['galicia', 'wilno'] as const;
const FREE = ['baltic', 'black-sea', 'air'] as const;

/** Which routes have been spoken of, and how; the rest are unspoken. */
const PASSAGE: Readonly<Record<string, readonly (readonly [RouteState, readonly RouteId[]])[]>> = {
  POSED: [['asked', ['galicia']]],
  DECLINED_BY_FRANCE: [['asked', ['galicia']]],
  INVERTED_HINT: [['asked', ['galicia']]],
  RETURNED_TO_USSR: [['asked', ['galicia']]],
  ANSWERED_WITHOUT_TERMS: [['asked', [...POLISH, 'romania', ...FREE]]],
  UNRESOLVED: [['asked', [...POLISH, 'romania', ...FREE]]],
  ANSWERED_WITH_TERMS: [['asked', [...POLISH, 'romania', ...FREE]]],
  PRESSED: [['asked', POLISH]],
  REFUSED_BY_WARSAW: [['refused', POLISH]],
  CONDITIONAL: [['conditional', POLISH]],
  GRANTED_IN_SECRET: [['secret', POLISH]],
  GRANTED: [['granted', POLISH]],
  ROMANIAN_ROUTE: [
    ['granted', ['romania']],
    ['refused', POLISH],
  ],
  SEA_AND_AIR: [['granted', FREE]],
};

function passageOf(tracks: TrackStates): readonly MapRoute[] {
  const routes: readonly RouteId[] = [...POLISH, 'romania', ...FREE];
  const spoken = PASSAGE[tracks['transit'] ?? ''] ?? [];
  return routes.map((id) => ({ id, state: spoken.find(([, ids]) => ids.includes(id))?.[0] ?? 'unspoken' }));
}

/** Contact of the General Staffs; what is not named here has no line. */
const CONTACT: Readonly<Record<string, MapView['contact']>> = {
  ENVISAGED: 'dotted',
  OFFERED_BY_USSR: 'dotted',
  STALLED: 'dotted',
  PROFESSED_INTEREST: 'dotted',
  POLITE_SILENCE: 'dotted',
  SOVIET_MANDATE: 'dotted',
  AIR_OFFERED: 'dotted',
  CONTESTED_IN_CABINET: 'dotted',
  AIR_ACCEPTED: 'dashed',
  APPROVED_TECHNICAL: 'dashed',
  MISSION_PROMISED: 'dashed',
  SLOW_WALKED: 'dotted',
  FRENCH_QUESTIONS: 'dashed',
  TOPIC_AGREED: 'dashed',
  SOVIET_COUNTERPROPOSAL: 'dashed',
  ANSWER_DEMANDED: 'dashed',
  ANSWERED_WITHOUT_PASSAGE: 'dashed',
  ANSWERED_WITH_TERMS: 'dashed',
  DECISION_REQUESTED: 'dotted',
  DISCUSSION_PROMISED: 'dotted',
  PREPARATORY_WORK: 'solid',
  MISSION_DATED: 'solid',
  DIRECT_TALKS: 'solid',
  DRAFT: 'solid',
  AIR_ACCORD: 'solid',
  INITIALLED: 'double',
  SIGNED: 'double',
};

/** The parts of a map view that follow from the tracks. */
export function fromTracks(tracks: TrackStates): OfTracks {
  const rhineland = tracks['rhineland'] ?? 'DEMILITARISED';
  return {
    washes: washesOf(tracks),
    tension: tensionOf(tracks),
    passage: passageOf(tracks),
    contact: CONTACT[tracks['staff'] ?? ''] ?? 'none',
    rhineland: rhineland === 'DEMILITARISED' || rhineland === 'RESTORED' ? 'demilitarised' : 'garrisoned',
    spain: (tracks['spain'] ?? 'AT_PEACE') === 'AT_PEACE' ? 'peace' : 'war',
  };
}
