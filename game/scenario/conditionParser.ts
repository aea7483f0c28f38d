// Text of the condition language to its tree. The grammar is compiled by Peggy on first use; only the loader needs
// this, a browser gets conditions already parsed.
import peggy from 'peggy';
import type { Condition } from '../rules/condition.ts';
import { CONDITION_GRAMMAR } from './conditionGrammar.ts';

export type ParsedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false /** From 1. */; readonly column: number; readonly message: string };

/** As much of a Peggy expectation as the messages need. */
interface Expectation {
  readonly type: string;
  readonly text?: string;
  readonly description?: string;
}

let compiled: peggy.Parser | null = null;

/**
 * Parses one condition. Names are not looked up: a bare name in a comparison becomes a meter, whatever it is.
 * @param firstMonth `YYYY-MM` from which months written in the condition are counted
 */
export function parseCondition(text: string, firstMonth: string): ParsedCondition {
  compiled ??= peggy.generate(CONDITION_GRAMMAR);
  try {
    return { ok: true, condition: compiled.parse(text, { firstMonth }) as Condition };
  } catch (error) {
    if (!(error instanceof compiled.SyntaxError)) throw error;
    const { offset } = error.location.start;
    const wanted = expected(error.expected as readonly Expectation[], text.slice(0, offset));
    const found = foundAt(text, offset);
    return {
      ok: false,
      column: offset + 1,
      message: `column ${offset + 1}: expected ${wanted}, found ${found}`,
    };
  }
}

/** Literals that only ever open one of the functions; a list of them all would hide what matters. */
const FUNCTIONS = new Set([
  'given',
  'happened',
  'holds',
  'months_in',
  'months_since',
  'dissent_on',
  'estimate',
]);
const WORDS = new Set(['always', 'diverged', 'month', 'dissent']);

function expected(expectations: readonly Expectation[], before: string): string {
  const words = new Set<string>();
  for (const { type, text = '', description = '' } of expectations) {
    if (type === 'end') words.add('the end');
    else if (type === 'other' && description !== '') words.add(description);
    else if (type === 'literal' && FUNCTIONS.has(text)) words.add('a function such as given(…)');
    else if (type === 'literal' && !WORDS.has(text)) words.add(`"${text}"`);
  }
  if (words.has('a name') && words.has('"("')) return 'a condition such as staff is SIGNED';
  const open = before.split('(').length > before.split(')').length;
  if (words.has('the end') && open) words.delete('the end');
  return listed([...words]);
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? 'something else';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}

function foundAt(text: string, offset: number): string {
  const word = /^[^\s()[\],]+|^\S/.exec(text.slice(offset))?.[0];
  return word === undefined ? 'the end' : `"${word}"`;
}
