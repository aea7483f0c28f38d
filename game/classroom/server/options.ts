// Reads the command line of the class server.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { classServer as say } from '../../words/en/classServer.ts';

export interface Options {
  readonly help: boolean;
  readonly port: number;
  readonly bind: string;
  /** Absolute path. */
  readonly data: string;
  readonly days: number;
  /** Null for a store of this machine's own. */
  readonly redis: string | null;
  readonly reachedAt: string | null;
  readonly names: readonly string[];
}

/** Input that cannot be taken; its message is the sentence for the person. */
export class BadOption extends Error {}

/**
 * @param root the game's folder
 * @throws BadOption
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv, root: string): Options {
  const values = parse(args);
  const number = (name: 'port' | 'days', low: number, high: number): number => {
    const text = values[name];
    const value = /^\d{1,6}$/.test(text) ? Number(text) : -1;
    if (value < low || value > high) throw new BadOption(say.needsNumber(name, low, high));
    return value;
  };
  return {
    help: values.help,
    port: number('port', 0, 65_535),
    bind: values.host,
    data:
      values.data === undefined
        ? join(root, 'classroom-data')
        : resolve(values.data.replace(/^~(?=\/|$)/, homedir())),
    days: number('days', 1, 3_650),
    redis: values.redis ?? env['UNMADE_ALLIANCE_REDIS'] ?? null,
    reachedAt: values['reached-at'] ?? null,
    names: (values.name ?? []).map((name) => name.toLowerCase()),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        port: { type: 'string', default: '4173' },
        host: { type: 'string', default: '0.0.0.0' },
        data: { type: 'string' },
        days: { type: 'string', default: '30' },
        redis: { type: 'string' },
        'reached-at': { type: 'string' },
        name: { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new BadOption(say.badOption(error.message.split(/\n|(?<=\.) /)[0] ?? ''));
  }
}
