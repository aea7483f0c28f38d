// Which texts a scenario needs in every language: `scenarios/FORMAT.md` lists the keys, this counts them out.
import type { ClaimDefinition } from '../../rules/claims.ts';
import { DESKS, type Scenario } from '../../rules/definition.ts';

/** A thing and the keys that its texts must have below `root`. */
export interface ExpectedTexts {
  /** `order.france.raise-it`; with an empty `keys` entry the root is itself the text. */
  readonly root: string;
  readonly keys: readonly string[];
  /** What needs the texts: something with an origin. */
  readonly thing: object;
}

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}.${index}`);

/** Risks that an order's texts name. */
const RISKS = 2;

/**
 * Every text that a language must have.
 * @param isPerson tells people among the parties of a step; the others need a name of their own
 */
export function expectedTexts(
  scenario: Scenario,
  claims: readonly ClaimDefinition[],
  isPerson: (party: string) => boolean,
): readonly ExpectedTexts[] {
  const named = (kind: string, things: readonly { readonly id: string }[], ...keys: readonly string[]) =>
    things.map((thing) => ({ root: `${kind}.${thing.id}`, keys, thing }));
  return [
    { root: 'scenario', keys: ['title'], thing: scenario },
    ...DESKS.map((desk) => ({ root: `desk.${desk}`, keys: [''], thing: scenario })),
    ...named('side', scenario.sides, 'name', 'adjective', 'seat'),
    ...named('person', scenario.people, 'name', 'dossier'),
    ...named('office', scenario.offices, 'name'),
    ...named('place', scenario.places, 'name'),
    ...named('work', scenario.works, 'title', 'short'),
    ...named('meter', scenario.meters, 'name', 'about', 'moved', 'evidence'),
    ...named('index', scenario.indices, 'name', 'about'),
    ...named('power', scenario.powers, 'name', 'leaning', 'acts', 'evidence'),
    ...named('promise', scenario.promises, 'title', 'words', 'given', 'taken'),
    ...named('misreading', scenario.misreadings, 'believed', 'true'),
    ...named('temperament', scenario.temperaments, 'name', 'about'),
    ...scenario.temperaments.flatMap(({ leans }) => named('lean', leans, 'reason')),
    ...named('claim', claims, 'statement', 'measured', 'passage'),
    ...named('event', scenario.events, 'title', 'text'),
    ...named('council', scenario.councils, 'name'),
    ...scenario.councils.flatMap(({ stances }) => named('stance', stances, 'reason')),
    ...dreadTexts(scenario),
    ...named('context', scenario.context, 'title', 'text', 'bearing'),
    ...scenario.tracks.flatMap((track) => [
      { root: `track.${track.id}`, keys: ['name'], thing: track },
      ...named(`track.${track.id}.states`, track.states, 'name', 'about'),
    ]),
    ...scenario.orders.map((order) => ({
      root: `order.${order.id}`,
      keys: [
        'title',
        'headline',
        'text',
        ...numbered('risks', RISKS),
        ...numbered('needs', order.open.length),
        ...order.outcomes.map(({ id }) => `outcomes.${id}`),
      ],
      thing: order,
    })),
    ...scenario.endings.map((ending) => ({
      root: `ending.${ending.id}`,
      keys: [
        'title',
        'text',
        ...Object.entries(ending.aims).flatMap(([side, aims]) => numbered(`aims.${side}`, aims.length)),
      ],
      thing: ending,
    })),
    ...stepTexts(scenario, isPerson),
  ];
}

/** Is a place in a source told in words (`article text`), instead of in pages or numbers that stand in any language? */
const isPhrase = (at: string): boolean => !/\d/.test(at);

/** How the movements that members dread are told. */
function dreadTexts({ councils }: Scenario): readonly ExpectedTexts[] {
  const first = new Map<string, ExpectedTexts>();
  for (const thing of councils.flatMap(({ dreads }) => dreads)) {
    for (const { meter, rises } of thing.of) {
      const way = rises ? 'rises' : 'falls';
      const key = `${meter}.${way}`;
      if (!first.has(key)) first.set(key, { root: `meter.${meter}`, keys: [way], thing });
    }
  }
  return [...first.values()];
}

/** Texts of the steps, and of the doubts, parties and mechanisms that they name. */
function stepTexts(scenario: Scenario, isPerson: (party: string) => boolean): readonly ExpectedTexts[] {
  const steps = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue];
  const own = steps
    .filter(({ id }) => !id.startsWith('C'))
    .map((step) => ({
      root: `step.${step.id}`,
      keys: ['title', 'text', 'effect', 'dated', ...(step.doubts.length > 0 ? ['doubt'] : [])],
      thing: step,
    }));
  const first = new Map<string, ExpectedTexts>();
  const need = (root: string, keys: readonly string[], thing: object) => {
    if (!first.has(root)) first.set(root, { root, keys, thing });
  };
  for (const step of steps) {
    for (const doubt of step.doubts) need(`doubt.${doubt}`, [''], step);
    for (const party of step.parties) if (!isPerson(party)) need(`party.${party}`, ['name'], step);
    for (const { at } of step.source) if (isPhrase(at)) need(`citation.${at}`, [''], step);
    for (const mechanism of step.mechanisms) need(`mechanism.${mechanism}`, ['name', 'about'], step);
  }
  for (const row of scenario.context) {
    for (const party of row.parties) if (!isPerson(party)) need(`party.${party}`, ['name'], row);
    need(`mechanism.${row.mechanism}`, ['name', 'about'], row);
  }
  return [...own, ...first.values()];
}

/** Texts that may be there: about the scenario, questions before steps, people's aims, short and today's names, glossary, what endings would mean. */
export function isOptionalText(key: string): boolean {
  return (
    key.startsWith('scenario.') ||
    /^place\.[^.]+\.today$/.test(key) ||
    /^step\.[^.]+\.question$/.test(key) ||
    /^meter\..+\.short$/.test(key) ||
    /^person\.[^.]+\.(wants|seen)$/.test(key) ||
    /^glossary\.[^.]+\.(term|text|rests|(forms|see)\.\d+)$/.test(key) ||
    /^mechanism\.[^.]+\.(name|about)$/.test(key) ||
    /^ending\.[^.]+\.meaning\.[^.]+$/.test(key)
  );
}
