// What all builders share: turning conditions, bases, tells and defaults of the files into checked data, noting where
// each came from.
import { ALWAYS, type Condition } from '../../rules/condition.ts';
import type { Basis, Tell } from '../../rules/definition.ts';
import { parseCondition } from '../conditionParser.ts';
import type { Entries, Entry } from '../entries.ts';
import type { FindingCode } from '../finding.ts';
import { Origins } from '../origins.ts';
import type { RawBasis, RawTell } from '../schema/parts.ts';
import type { DataPath } from '../sourceFile.ts';

type Where = Pick<Entry<unknown>, 'file' | 'path'>;

export class Maker {
  readonly origins = new Origins();
  readonly firstMonth: string;
  readonly sides: readonly string[];
  readonly #entries: Entries;

  constructor(entries: Entries, firstMonth: string, sides: readonly string[]) {
    this.#entries = entries;
    this.firstMonth = firstMonth;
    this.sides = sides;
  }

  /** Notes that a thing was built from a place of an entry. */
  mark<T extends object>(thing: T, { file, path }: Where, ...below: DataPath): T {
    return this.origins.mark(thing, file, [...path, ...below]);
  }

  report({ file, path }: Where, below: DataPath, code: FindingCode, message: string, hint = ''): void {
    this.#entries.report(file, [...path, ...below], code, message, hint);
  }

  /** Parses a condition; `always` where there is none or where it does not parse (which is then a finding). */
  condition(text: string | undefined, where: Where, ...below: DataPath): Condition {
    if (text === undefined) return ALWAYS;
    const parsed = parseCondition(text, this.firstMonth);
    if (parsed.ok) return this.mark(parsed.condition, where, ...below);
    this.report(where, below, 'condition', `Condition "${text}", ${parsed.message}.`);
    return ALWAYS;
  }

  /** On what a statement rests: exactly one of source and inference. */
  basis(raw: RawBasis, where: Where, ...below: DataPath): Basis {
    if (raw.source !== undefined && raw.inference !== undefined) {
      this.report(
        where,
        [...below, 'inference'],
        'two-bases',
        'Both source and inference are given.',
        'Keep one.',
      );
    }
    if (raw.source !== undefined) {
      return { kind: 'source', rows: typeof raw.source === 'string' ? [raw.source] : raw.source };
    }
    if (raw.inference === undefined) {
      const hint =
        'Write source: E61 (a row of the chronicle or the context), or inference: and one sentence.';
      this.report(where, below, 'no-basis', 'It does not say on what it rests.', hint);
    }
    return { kind: 'inference', because: raw.inference ?? '' };
  }

  knownTo(sides: readonly string[] | undefined): readonly string[] {
    return sides ?? this.sides;
  }

  tells(raw: readonly RawTell[] | undefined, where: Where, ...below: DataPath): readonly Tell[] {
    return (raw ?? []).flatMap((tell, index) => {
      const { to, about, noise, says, shows } = tell;
      if ((says === undefined) === (shows === undefined)) {
        const hint = 'A signal says: +10, a probe shows: -5.';
        this.report(where, [...below, index], 'shape', 'A tell either says or shows.', hint);
        return [];
      }
      const made: Tell =
        says === undefined
          ? { to, about, kind: 'shows', bias: shows ?? 0, noise }
          : { to, about, kind: 'says', by: says, noise };
      return [this.mark(made, where, ...below, index)];
    });
  }
}
