// The record behind a link, as the text of a file: from there on a game from a link is opened like any other.
import type { Scenario } from '../../rules/definition.ts';
import { compileModel } from '../../rules/model.ts';
import { printRecord } from '../record.ts';
import { type LinkFault, readLink } from './link.ts';

/** A link read; or why it is none of this game, scenario or version. */
export type LinkRead =
  | { readonly ok: true; readonly record: string }
  | { readonly ok: false; readonly code: LinkFault };

/** @param link as `Game.link` wrote it: `scenario/version/packed` */
export function recordOfLink(scenario: Scenario, link: string): LinkRead {
  const read = readLink(compileModel(scenario), link);
  return read.ok ? { ok: true, record: printRecord(read.record) } : read;
}
