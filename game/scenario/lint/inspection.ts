// What every lint works with: the draft, the names it contains, and the list of findings it adds to.
import type { ClaimDefinition } from '../../rules/claims.ts';
import type { ClassroomDefinition } from '../../rules/classroom.ts';
import type { Scenario } from '../../rules/definition.ts';
import type { FileKindName } from '../fileKinds.ts';
import type { Finding, FindingCode } from '../finding.ts';
import type { Draft } from '../loader.ts';
import { didYouMean } from '../nearest.ts';
import type { DataPath } from '../sourceFile.ts';
import type { LanguageTexts } from '../texts.ts';

/** The kinds of things that others name. */
export type NameKind =
  | 'side'
  | 'person'
  | 'office'
  | 'place'
  | 'work'
  | 'meter'
  | 'track'
  | 'order'
  | 'event'
  | 'council'
  | 'index'
  | 'temperament'
  | 'ending'
  | 'role'
  | 'source';

/** What can be broken: files of a kind, and the single steps of the chronicle. */
type BrokenKind = FileKindName | 'step';

/** The kinds of files whose broken entries still count as known names. */
const BROKEN: Readonly<Record<NameKind, readonly BrokenKind[]>> = {
  side: [],
  person: ['people'],
  office: ['offices'],
  place: ['places'],
  work: ['sources'],
  meter: ['meters'],
  track: ['track'],
  order: ['order'],
  event: ['events'],
  council: ['council'],
  index: ['indices'],
  temperament: ['temperaments'],
  ending: ['endings'],
  role: ['roles'],
  source: ['step', 'context', 'chronicle', 'interlude', 'claims'],
};

export class Inspection {
  readonly scenario: Scenario;
  readonly claims: readonly ClaimDefinition[];
  readonly texts: ReadonlyMap<string, LanguageTexts>;
  readonly classroom: ClassroomDefinition | null;
  readonly classroomTexts: ReadonlyMap<string, LanguageTexts>;
  readonly findings: Finding[] = [];
  readonly #draft: Draft;
  readonly #names: Readonly<Record<NameKind, ReadonlySet<string>>>;

  constructor(draft: Draft) {
    const { scenario, claims, texts, classroom, classroomTexts } = draft;
    this.#draft = draft;
    this.scenario = scenario;
    this.claims = claims;
    this.texts = texts;
    this.classroom = classroom;
    this.classroomTexts = classroomTexts;
    const steps = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue];
    this.#names = {
      side: ids(scenario.sides),
      person: ids(scenario.people),
      office: ids(scenario.offices),
      place: ids(scenario.places),
      work: ids(scenario.works),
      meter: ids(scenario.meters),
      track: ids(scenario.tracks),
      order: ids(scenario.orders),
      event: ids(scenario.events),
      council: ids(scenario.councils),
      index: ids(scenario.indices),
      temperament: ids(scenario.temperaments),
      ending: ids(scenario.endings),
      role: ids(classroom?.roles ?? []),
      source: ids([...steps, ...scenario.context, ...claims]),
    };
  }

  error(thing: object, below: DataPath, code: FindingCode, message: string, hint = ''): void {
    this.#add(thing, below, 'error', code, message, hint);
  }

  warn(thing: object, below: DataPath, code: FindingCode, message: string, hint = ''): void {
    this.#add(thing, below, 'warning', code, message, hint);
  }

  /** The names of a kind that could be read. */
  names(kind: NameKind): ReadonlySet<string> {
    return this.#names[kind];
  }

  /** Whether a name stands for something, be it broken itself. */
  knows(kind: NameKind, name: string): boolean {
    return this.#names[kind].has(name) || this.broken(kind, name);
  }

  /** Whether something of this name could not be read. */
  broken(kind: NameKind, name: string): boolean {
    const { broken } = this.#draft;
    return BROKEN[kind].some((file) => broken.has(`${file} ${name}`) || broken.has(`${file} *`));
  }

  /**
   * Reports a name that stands for nothing.
   * @returns whether the name is known
   */
  check(kind: NameKind, name: string, thing: object, ...below: DataPath): boolean {
    if (this.knows(kind, name)) return true;
    const hint = kind === 'source' ? ROWS : didYouMean(name, this.#names[kind]);
    this.error(thing, below, `unknown-${kind}`, `"${name}" is no ${WORDS[kind]}.`, hint);
    return false;
  }

  /** Whether anything of these kinds could not be read, so that what seems missing may be there. */
  anyBroken(...kinds: readonly BrokenKind[]): boolean {
    return [...this.#draft.broken].some((name) => kinds.some((kind) => name.startsWith(`${kind} `)));
  }

  /** Whether a text file of a language could not be read. @param folder `text` or `classroom/text` */
  lacksTexts(folder: string, language: string): boolean {
    const kind: FileKindName = folder === 'text' ? 'text' : 'classroomText';
    return this.#draft.broken.has(`${kind} ${language}`);
  }

  /** Whether a text belongs to something that could not be read. */
  isBrokenText(key: string): boolean {
    const [root = ''] = key.split('.');
    const kinds = TEXT_KINDS[root];
    return kinds !== undefined && this.anyBroken(...kinds);
  }

  /** Where a thing stands, in words: `tracks/staff.yaml:12`. */
  placeOf(thing: object, ...below: DataPath): string {
    const { file, line } = this.#draft.origins.of(thing, ...below);
    return `${file}:${line}`;
  }

  /** Adds a finding about something that is not a thing of the scenario. */
  add(finding: Finding): void {
    this.findings.push(finding);
  }

  #add(
    thing: object,
    below: DataPath,
    severity: Finding['severity'],
    code: FindingCode,
    message: string,
    hint: string,
  ): void {
    this.findings.push({ ...this.#draft.origins.of(thing, ...below), severity, code, message, hint });
  }
}

/** Kinds of files whose broken entries may own the texts under a first key. */
const TEXT_KINDS: Readonly<Record<string, readonly BrokenKind[]>> = {
  person: ['people'],
  office: ['offices'],
  place: ['places'],
  work: ['sources'],
  meter: ['meters'],
  index: ['indices'],
  power: ['powers'],
  promise: ['promises'],
  misreading: ['misreadings'],
  temperament: ['temperaments'],
  lean: ['temperaments'],
  track: ['track'],
  order: ['order'],
  event: ['events'],
  stance: ['council'],
  council: ['council'],
  step: ['step', 'chronicle', 'interlude'],
  doubt: ['step', 'chronicle', 'interlude'],
  party: ['people', 'step', 'chronicle', 'interlude', 'context'],
  context: ['context'],
  ending: ['endings'],
  claim: ['claims'],
  role: ['roles'],
  plan: ['plans'],
  lesson: ['lessons'],
  theme: ['themes'],
  inject: ['injects'],
};

/** Rows have numbers for names, and any number is near to another. */
const ROWS = 'Rows are the steps of chronicle/ and the entries of context.yaml and claims.yaml.';

const WORDS: Readonly<Record<NameKind, string>> = {
  side: 'side',
  person: 'person of people.yaml',
  office: 'office of offices.yaml',
  place: 'place of places.yaml',
  work: 'work of sources.yaml',
  meter: 'meter of meters.yaml',
  track: 'track',
  order: 'order',
  event: 'event',
  council: 'council',
  index: 'index of indices.yaml',
  temperament: 'temperament',
  ending: 'ending',
  role: 'role of classroom/roles/',
  source: 'row of the chronicle, of the context or of the claims',
};

const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id));
