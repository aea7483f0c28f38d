// What an exploration found, as findings with file and line where the thing stands.
import { type Exploration, type Idle, isReached, type Reached } from '../analysis/explore.ts';
import type { Difference, Moved } from '../analysis/exploreChoices.ts';
import type { Finding } from '../scenario/finding.ts';
import { exploring as words } from '../words/en/explore.ts';
import { percent } from './figures.ts';

type Files = ReadonlyMap<string, string>;
type Place = Pick<Finding, 'file' | 'line'>;

/** @param files the scenario's texts by path, for the line of each thing */
export function exploreFindings(found: Exploration, files: Files): readonly Finding[] {
  return [
    ...found.reached.filter((each) => !isReached(each)).map((each) => neverReached(each, found.games, files)),
    ...(found.unending > 0 ? [unending(found.unending)] : []),
    ...found.idle.filter(({ stretches }) => stretches > 0).map((each) => nothingToDo(each, files)),
    ...found.differences.flatMap((each) => noDifference(each, files)),
  ];
}

function neverReached({ kind, id }: Reached, games: number, files: Files): Finding {
  return {
    ...placeOf(kind, id, files),
    severity: kind === 'event' ? 'warning' : 'error',
    code: 'never-reached',
    message: words.neverReached(words.kinds[kind], id, games),
    hint: words.neverReachedHint,
  };
}

function unending(games: number): Finding {
  return {
    file: 'endings.yaml',
    line: 0,
    severity: 'error',
    code: 'unending',
    message: words.unending(games),
    hint: words.unendingHint,
  };
}

function nothingToDo({ side, months, stretches, where }: Idle, files: Files): Finding {
  const [state] = where;
  return {
    ...(state === undefined ? { file: 'orders', line: 0 } : placeOf('state', state, files)),
    severity: 'warning',
    code: 'nothing-to-do',
    message: words.nothingToDo(side, percent(stretches / Math.max(1, months)), where.join(', ')),
    hint: words.nothingToDoHint,
  };
}

/** An order that moves nothing is a warning; one that moves something, but no ending, is worth knowing. */
function noDifference({ order, pairs, ending, state, meter }: Difference, files: Files): readonly Finding[] {
  if (pairs === 0 || ending?.measured) return [];
  const moved = [state, meter].filter((each) => each !== null).filter(({ measured }) => measured);
  const at = placeOf('order', order, files);
  const ends = ending ? share(ending) : words.nothing;
  const base = { ...at, code: 'no-difference' } as const;
  if (moved.length === 0) {
    const message = words.movesNothing(order, ends, pairs);
    return [{ ...base, severity: 'warning', message, hint: words.movesNothingHint }];
  }
  const most = moved.map((each) => (each === meter ? points(each) : share(each))).join('; ');
  return [{ ...base, severity: 'note', message: words.movesNoEnding(order, ends, most, pairs), hint: '' }];
}

/** A share's difference in words: `pact-on-paper +1.2 % (-0.4 to +2.8)`. */
export function share({ id, by }: Moved): string {
  const text = (value: number) => `${value < 0 ? '' : '+'}${(100 * value).toFixed(1)}`;
  return `${id} ${text(by.value)} % (${text(by.low)} to ${text(by.high)})`;
}

/** A meter's difference in words: `france.will +1.2 (0.4 to 2.0)`. */
export function points({ id, by }: Moved): string {
  const text = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
  return `${id} ${text(by.value)} (${text(by.low)} to ${text(by.high)})`;
}

/** Where a thing stands: its folder's or file's line that names it; line 0 where it is not found. */
function placeOf(kind: Reached['kind'], id: string, files: Files): Place {
  switch (kind) {
    case 'state': {
      const [track = '', state = ''] = id.split(' ');
      return find(files, new RegExp(`^track: ${literal(track)}$`, 'm'), new RegExp(`^  ${literal(state)}:`));
    }
    case 'order':
    case 'outcome': {
      const [side = '', rest = ''] = id.split(/\.(.*)/);
      const [order = '', outcome] = rest.split(':');
      const line =
        outcome === undefined ? `^order: ${literal(order)}$` : `\\boutcome: ${literal(outcome)}\\b`;
      const own = new Map([...files].filter(([path]) => path.startsWith(`orders/${side}/`)));
      return find(own, new RegExp(`^order: ${literal(order)}$`, 'm'), new RegExp(line));
    }
    case 'event':
      return find(files, naming('event', id), naming('event', id));
    case 'ending':
      return find(files, naming('ending', id), naming('ending', id));
  }
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const naming = (kind: string, id: string): RegExp => new RegExp(`^- ${kind}: ${literal(id)}$`, 'm');

function find(files: Files, file: RegExp, line: RegExp): Place {
  for (const [path, text] of files) {
    if (file.test(text))
      return { file: path, line: text.split('\n').findIndex((each) => line.test(each)) + 1 };
  }
  return { file: '', line: 0 };
}
