// What those may know of a game who sit at neither side's table: whoever reads the newspapers, and the third powers.
import type {
  CableView,
  DivergenceView,
  EndingView,
  GaugeView,
  HolderView,
  MonthView,
  Phase,
  TimelineMonth,
  TrackView,
} from './view.ts';

/** What every newspaper has: what all sides know of and what did not go over a discreet channel. */
export interface PublicView {
  readonly month: MonthView;
  readonly months: number;
  readonly phase: Phase;
  /** Newest first; `letter` marks the new ones. */
  readonly cables: readonly CableView[];
  /** Those that all sides see move. */
  readonly tracks: readonly TrackView[];
  readonly holders: readonly HolderView[];
  readonly timeline: readonly TimelineMonth[];
  /** When history's path was left, whoever or whatever left it; null while it is kept. */
  readonly divergence: Pick<DivergenceView, 'month'> | null;
  readonly ending: EndingView | null;
}

/** An event of a power that may come, and of which its table may decide in place of chance whether it does. */
export interface QuestionView {
  /** Texts stand under `event.` + id. */
  readonly event: string;
  /** When it would come: this month, or the next for an event of a briefing. */
  readonly month: MonthView;
  readonly titleKey: string;
  readonly textKey: string;
  readonly evidence: 'source' | 'context' | 'inference';
  /** Whether it came then in history. Shown only when asked for. */
  readonly history: boolean;
}

/** An order that a side may address to a power, to which its table may say beforehand what it would answer. */
export interface RequestView {
  /** Texts stand under `order.` + id. */
  readonly order: string;
  readonly side: string;
  /** The answers; texts stand under `order.` + id + `.outcomes.` + outcome. */
  readonly outcomes: readonly string[];
  readonly evidence: 'source' | 'context' | 'inference';
}

/** What a third power sees: the newspapers, its own leanings, and what was said to it. */
export interface PowerView extends PublicView {
  readonly power: string;
  /** Its own meters as they are. */
  readonly gauges: readonly GaugeView[];
  /** Empty but while the month's orders are written. */
  readonly questions: readonly QuestionView[];
  /** What it may be asked while the month's orders are written, as far as it can judge itself: not whether it is being asked. */
  readonly requests: readonly RequestView[];
}
