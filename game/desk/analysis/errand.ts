// One piece of work for the analyst of a page; it is given up as soon as nobody wants it.
import { createContext } from 'svelte';
import type { Scenario } from '../../play/view.ts';
import type { AnalysisPort, Analyst } from '../analysisPort.ts';

/** Milliseconds that a wish must stay: who runs along the months asks for one. */
const STAYS = 350;

/** Milliseconds between two tellings: each draws a table anew. */
const PACE = 250;

/** The analyst of a page: all its errands share the workers, which are started for the first of them. */
export class Office {
  readonly #port: AnalysisPort;
  readonly #scenario: Scenario;
  #analyst: Promise<Analyst> | null = null;

  constructor(port: AnalysisPort, scenario: Scenario) {
    this.#port = port;
    this.#scenario = scenario;
  }

  /** The analyst, sent for if need be. */
  analyst(): Promise<Analyst> {
    this.#analyst ??= this.#port.open(this.#scenario);
    return this.#analyst;
  }

  /** Ends the workers; the next errand starts others. */
  close(): void {
    this.#analyst?.then(
      (analyst) => analyst.close(),
      () => {},
    );
    this.#analyst = null;
  }
}

/** The office of the screen that a part stands in. */
export const [useOffice, provideOffice] = createContext<Office>();

/**
 * Sends the analyst on an errand.
 * @param ask what is done; its tellings after the end are the asker's to ignore
 * @param failed told where it went wrong, not when it was given up
 * @param stays milliseconds that the wish must stay
 * @returns gives it up
 */
export function errand(
  office: Office,
  ask: (analyst: Analyst, wanted: () => boolean) => Promise<void>,
  failed: () => void,
  stays = STAYS,
): () => void {
  let given = false;
  const timer = setTimeout(async () => {
    try {
      await ask(await office.analyst(), () => !given);
    } catch {
      if (given) return;
      office.close();
      failed();
    }
  }, stays);
  return () => {
    given = true;
    clearTimeout(timer);
  };
}

/** Passes a telling on only where the last one is some time ago. */
export function seldom<Told extends readonly unknown[]>(
  tell: (...told: Told) => void,
): (...told: Told) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...told) => {
    const now = performance.now();
    if (now - last < PACE) return;
    last = now;
    tell(...told);
  };
}
