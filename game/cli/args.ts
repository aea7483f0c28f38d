// Reads a command's arguments; unknown options and words too many are bad input.
import { parseArgs } from 'node:util';
import { cli } from '../words/en/cli.ts';
import { BadInput } from './io.ts';

export interface Args {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly at: string | undefined;
  readonly side: string | undefined;
}

/** @throws BadInput with the sentence for the person */
export function readArgs(
  args: readonly string[],
  words: number,
  options: readonly ('json' | 'at' | 'side')[],
): Args {
  const types = { json: { type: 'boolean' }, at: { type: 'string' }, side: { type: 'string' } } as const;
  const wanted = Object.fromEntries(options.map((name) => [name, types[name]]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: wanted, allowPositionals: true });
    const extra = positionals[words];
    if (extra !== undefined) throw new BadInput(cli.tooMany(extra));
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
    return {
      words: positionals,
      json: values['json'] === true,
      at: text(values['at']),
      side: text(values['side']),
    };
  } catch (error) {
    if (error instanceof BadInput || !(error instanceof Error)) throw error;
    const [first = ''] = error.message.split(/(?<=\.) /);
    throw new BadInput(cli.unknownOption(first));
  }
}
