// Reads a command's arguments; unknown options and words too many are bad input.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cli } from '../words/en/cli.ts';
import { BadInput } from './io.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  long: { type: 'boolean' },
  at: { type: 'string' },
  side: { type: 'string' },
  from: { type: 'string' },
  game: { type: 'string' },
  seed: { type: 'string' },
  runs: { type: 'string' },
  rounds: { type: 'string' },
  order: { type: 'string', multiple: true },
  forbid: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  policy: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
} as const;

export type OptionName = keyof typeof OPTIONS;

export interface Args {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly long: boolean;
  /** The value of an option, or undefined where it was not given. */
  value(name: OptionName): string | undefined;
  /** All values of an option that may be given more than once. */
  values(name: OptionName): readonly string[];
  /** A whole number of one or more. @throws BadInput */
  count(name: OptionName, otherwise: number): number;
}

/** @throws BadInput with the sentence for the person */
export function readArgs(args: readonly string[], words: number, options: readonly OptionName[]): Args {
  const wanted = Object.fromEntries(options.map((name) => [name, OPTIONS[name]]));
  const { values, positionals } = parse(args, wanted);
  const extra = positionals[words];
  if (extra !== undefined) throw new BadInput(cli.tooMany(extra));
  const all = (name: OptionName): readonly string[] => {
    const value = values[name];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.filter((each) => typeof each === 'string');
  };
  return {
    words: positionals,
    json: values['json'] === true,
    long: values['long'] === true,
    value: (name) => all(name)[0],
    values: all,
    count: (name, otherwise) => {
      const [text] = all(name);
      if (text === undefined) return otherwise;
      if (!/^[1-9]\d{0,7}$/.test(text)) throw new BadInput(cli.needsCount(name));
      return Number(text);
    },
  };
}

function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const found: Readonly<Record<string, unknown>> = values;
    return { values: found, positionals };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [first = ''] = error.message.split(/\n|(?<=\.) /);
    throw new BadInput(cli.unknownOption(first));
  }
}
