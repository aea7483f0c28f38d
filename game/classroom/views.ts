// What leaves a lesson: named slices of plain data, each seen by those who may see it. A screen reads slices; a server
// sends those that have changed. Nothing else goes out.
import type { PublicView } from '../play/publicView.ts';
import type {
  CableView,
  CouncilWay,
  Desk,
  DeskView,
  GaugeView,
  MonthView,
  ResultView,
  SeatView,
} from '../play/view.ts';
import type { Occupant } from './commands.ts';
import type { RoleVerdict, Spread } from './debrief.ts';
import type { Broadcast, Clock, Inject, Newspapers, Phase, Stage, StepBack } from './state.ts';

/** Ids of the participants that are connected now: known to whoever runs the lesson, and not kept. */
export type Connected = ReadonlySet<string>;

/** Who looks at a lesson. */
export type Viewer =
  | { readonly kind: 'participant'; readonly id: string }
  | { readonly kind: 'projector' }
  /** @param watching the seat over whose shoulder the facilitator looks */
  | { readonly kind: 'facilitator'; readonly watching: string | null };

/** What is known to everybody in the room. */
export interface LessonView {
  readonly scenario: { readonly id: string; readonly version: string };
  readonly stage: Stage;
  /** Id of the lesson plan. */
  readonly lesson: string;
  readonly round: number;
  readonly rounds: number;
  readonly phase: Phase;
  /** The month that is played; null before and after the play. */
  readonly month: MonthView | null;
  readonly clock: Clock;
  readonly tables: readonly {
    readonly id: string;
    readonly plan: string;
    /** Delegations and whether they have finished; what they decided is not told. */
    readonly delegations: readonly { readonly id: string; readonly sealed: boolean }[];
    /** The game of the table is over. */
    readonly over: boolean;
  }[];
  /** How many have said that they are there. */
  readonly present: number;
  readonly broadcast: Broadcast | null;
  readonly shown: { readonly section: number; readonly month: number | null } | null;
  readonly stepBack: StepBack | null;
}

export type TaskKind =
  | 'say-present'
  | 'wait-for-seat'
  | 'wait-for-briefs'
  | 'read-brief'
  | 'wait-for-play'
  | 'deliberate'
  | 'answer-questions'
  | 'seal'
  | 'wait-for-others'
  | 'read-record'
  | 'wait-for-page'
  | 'debrief'
  | 'slip'
  | 'over';

/** One line: what is asked of somebody, until when, and how far they are. */
export interface TaskView {
  readonly kind: TaskKind;
  /** Milliseconds since 1970; null where no time runs. */
  readonly until: number | null;
  readonly done: number;
  readonly of: number;
}

/** A participant's own. */
export interface MeView {
  readonly id: string;
  readonly name: string | null;
  readonly present: boolean;
  readonly seat: string | null;
  readonly table: string | null;
  readonly role: string | null;
  readonly delegation: string | null;
  /** The role presides over its delegation now. */
  readonly presides: boolean;
  /** The delegation gives orders; else it is a power's table. */
  readonly orders: boolean;
  readonly task: TaskView;
  readonly answers: readonly { readonly chosen: number | null; readonly right: number | null }[];
  readonly hand: { readonly text: string; readonly reply: string | null } | null;
  readonly nudged: number | null;
  readonly slip: { readonly scale: number; readonly text: string } | null;
  /** Others on the same seat. */
  readonly partners: readonly (string | null)[];
}

/** A seat as its own delegation knows it. */
export interface FellowView {
  readonly seat: string;
  readonly role: string;
  readonly occupant: Occupant;
  /** Somebody sits there and is connected. */
  readonly there: boolean;
  readonly names: readonly string[];
  readonly presides: boolean;
}

export interface ProposalView {
  readonly id: string;
  readonly role: string;
  readonly own: boolean;
  readonly desk: Desk;
  readonly order: string;
  /** Whether the model's council has to pass it. */
  readonly council: string | null;
  readonly argument: string;
  /** Made by the computer or by history. */
  readonly by: Occupant;
  readonly votes: readonly { readonly role: string; readonly inFavour: boolean; readonly argument: string }[];
  readonly balance: number;
  /** It would be written if the delegation sealed now. */
  readonly leads: boolean;
  readonly way: CouncilWay;
  /** How the seat itself has voted; null for not yet. */
  readonly mine: boolean | null;
}

/** What lies before a delegation. */
export interface CouncilTable {
  readonly proposals: readonly ProposalView[];
  readonly sealed: boolean;
}

/** What one office of a side sees of its game: its own papers, not its colleagues'. */
export interface OfficePapers {
  readonly kind: 'office';
  readonly side: string;
  readonly month: MonthView;
  readonly phase: SeatView['phase'];
  /** Orders that the seat may put before its delegation, by desk. */
  readonly desks: readonly Pick<DeskView, 'desk' | 'orders'>[];
  readonly cables: readonly CableView[];
  readonly gauges: SeatView['gauges'];
  readonly tracks: SeatView['tracks'];
  readonly holders: SeatView['holders'];
  readonly ledger: SeatView['ledger'];
  readonly timeline: SeatView['timeline'];
  /** What came of the delegation's orders: its council knows. */
  readonly results: readonly ResultView[];
  readonly ending: SeatView['ending'];
}

/** What a third power's table sees. */
export interface PowerPapers extends PublicView {
  readonly kind: 'power';
  readonly power: string;
  readonly gauges: readonly GaugeView[];
  readonly questions: readonly {
    readonly event: string;
    /** The table's answer so far; null where chance decides. */
    readonly answer: { readonly occurs: boolean; readonly argument: string } | null;
  }[];
  /** Orders that may be addressed to it, whether or not they are; it says beforehand what it would answer. */
  readonly requests: readonly {
    /** Texts stand under `question.` + order. */
    readonly order: string;
    /** Whose order it is. */
    readonly side: string;
    /** What can be answered. */
    readonly outcomes: readonly string[];
    /** What the table would answer; null where chance decides. */
    readonly reply: { readonly outcome: string; readonly argument: string } | null;
  }[];
}

export type Papers = OfficePapers | PowerPapers;

/** News that has come to somebody. */
export type NewsView = Pick<Inject, 'id' | 'prepared' | 'title' | 'text'> & {
  readonly month: MonthView;
  readonly at: number;
};

/** A seat as the facilitator sees it. */
export interface SeatCard {
  readonly seat: string;
  readonly table: string;
  readonly role: string;
  readonly delegation: string;
  readonly occupant: Occupant;
  readonly students: number;
  readonly extraTime: number;
  readonly presides: boolean;
  /** The class waits for it. */
  readonly awaited: boolean;
  readonly task: TaskKind;
  readonly people: readonly string[];
  /** When somebody last did something from it; null if never. */
  readonly moved: number | null;
  readonly proposals: number;
  readonly votes: number;
}

export interface PersonCard {
  readonly id: string;
  readonly name: string | null;
  readonly present: boolean;
  readonly connected: boolean;
  readonly seat: string | null;
  readonly right: number;
  readonly answered: number;
  readonly hand: { readonly text: string; readonly at: number; readonly reply: string | null } | null;
  readonly slip: { readonly scale: number; readonly text: string } | null;
}

/** All but the secrets of the game. */
export interface ClassView {
  readonly seats: readonly SeatCard[];
  readonly people: readonly PersonCard[];
  readonly injects: readonly Inject[];
  readonly stepsBack: readonly StepBack[];
  readonly broadcasts: readonly Broadcast[];
}

/** What lies before every delegation of a table: on the console behind the key. */
export interface SecretTable {
  readonly table: string;
  readonly delegations: readonly { readonly id: string; readonly council: CouncilTable }[];
  readonly answers: readonly {
    readonly power: string;
    readonly event: string;
    readonly occurs: boolean;
    readonly argument: string;
  }[];
  readonly replies: readonly {
    readonly power: string;
    readonly order: string;
    readonly outcome: string;
    readonly argument: string;
  }[];
  readonly moved: number | null;
  /** Fingerprint of the game. */
  readonly hash: string;
}

/** A role's aims beside what came of them. */
export interface Judged extends RoleVerdict {
  readonly seat: string;
  readonly delegation: string;
}

/** What the debrief opens, as far as it has been led. */
export interface DebriefView {
  readonly reached: number;
  /** How the roles fared; empty before secrets are open. */
  readonly judged: readonly Judged[];
  /** The game of every table for opening it as an archive; empty before secrets are open. */
  readonly records: readonly { readonly table: string; readonly record: string; readonly link: string }[];
  readonly spread: readonly Spread[];
  /** Arguments as they were given, by month; of the own delegation before secrets are open. */
  readonly minutes: readonly {
    readonly table: string;
    readonly month: MonthView;
    readonly newspapers: Newspapers;
    readonly proposals: readonly ProposalView[];
    /** What powers' tables answered to events and to orders that might be addressed to them. */
    readonly answers: readonly {
      readonly role: string;
      readonly event: string;
      readonly occurs: boolean;
      readonly argument: string;
    }[];
    readonly replies: readonly {
      readonly role: string;
      readonly order: string;
      readonly outcome: string;
      readonly argument: string;
    }[];
  }[];
  /** Answers on the exit slips: how many gave each place of the scale. */
  readonly slips: readonly number[];
}

/** Everything that a viewer may get, by slice; a slice that is not for a viewer is not there. */
export interface Slices {
  readonly lesson: LessonView;
  readonly me: MeView;
  readonly fellows: readonly FellowView[];
  readonly papers: Papers;
  readonly council: CouncilTable;
  readonly news: readonly NewsView[];
  readonly debrief: DebriefView;
  /** Public facts of every table. */
  readonly public: readonly { readonly table: string; readonly view: PublicView }[];
  readonly class: ClassView;
  readonly secrets: readonly SecretTable[];
  /** The slices of the seat over whose shoulder the facilitator looks. */
  readonly watched: {
    readonly seat: string;
    readonly papers: Papers | null;
    readonly council: CouncilTable | null;
  };
}

export type SliceName = keyof Slices;
/** What is sent: those slices that the viewer may see. */
export type View = Partial<Slices>;
