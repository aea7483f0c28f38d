// Tells how far each language has come: the interface, and every scenario that ships.
import type { ScenarioTexts } from '../../rules/definition.ts';
import type { ScenarioBundle } from '../../scenario/loader.ts';
import { type Completeness, completenessOf, percentOf } from '../../words/completeness.ts';
import { cli } from '../../words/en/cli.ts';
import { ENGLISH, LANGUAGES } from '../../words/languages.ts';
import { readArgs } from '../args.ts';
import { BadInput, EXIT, type Io } from '../io.ts';
import { openScenario, shippedScenarios } from '../scenarios.ts';

/** `words [language]`: a line a part; with a language every key that is missing, left over or has other gaps. */
export async function wordsCommand(args: readonly string[], io: Io): Promise<number> {
  const { words, json } = readArgs(args, 1, ['json']);
  const [asked] = words;
  const bundles = await Promise.all((await shippedScenarios()).map((folder) => openScenario(folder)));
  const tags = new Set([
    ...LANGUAGES.map(({ tag }) => tag),
    ...bundles.flatMap(({ scenario }) => scenario.languages),
  ]);
  if (asked !== undefined && !tags.has(asked))
    throw new BadInput(cli.unknownLanguage(asked, [...tags].join(', ')));
  let sound = true;
  for (const tag of asked === undefined ? tags : [asked]) {
    const entry = LANGUAGES.find((each) => each.tag === tag);
    const messages = entry ? (await entry.load()).messages : {};
    const parts = [
      { part: cli.interface, found: completenessOf(ENGLISH.messages, messages) },
      ...bundles.map((bundle) => {
        const [original = ''] = bundle.scenario.languages;
        const found = completenessOf(wordsIn(bundle, original), wordsIn(bundle, tag));
        return { part: bundle.scenario.id, found };
      }),
    ];
    for (const { part, found } of parts) {
      if (found.otherGaps.length > 0) sound = false;
      if (json)
        io.out(JSON.stringify({ type: 'words', language: tag, part, percent: percentOf(found), ...found }));
      else print(tag, part, found, asked !== undefined, io);
    }
  }
  return sound ? EXIT.ok : EXIT.findings;
}

/** A scenario's texts in a language, with those for a class. */
const wordsIn = ({ texts, classroom }: ScenarioBundle, language: string): ScenarioTexts => ({
  ...texts[language],
  ...classroom?.texts[language],
});

function print(tag: string, part: string, found: Completeness, whole: boolean, io: Io): void {
  const { wanted, missing, extra, otherGaps } = found;
  io.out(cli.words(tag, part, wanted - missing.length, wanted, percentOf(found)));
  const lists = [
    [cli.wordsMissing, missing],
    [cli.wordsExtra, extra],
    [cli.wordsGaps, otherGaps],
  ] as const;
  for (const [what, keys] of lists) {
    if (keys.length === 0) continue;
    io.out(`  ${what}: ${keys.length}`);
    if (whole) for (const key of keys) io.out(`    ${key}`);
  }
}
