// The likelihoods that the viewer gave, kept from visit to visit; off until they are asked for.

/** Where they are kept. */
export const FORECASTS_KEY = 'unmade-alliance.forecasts';

interface Kept {
  readonly on: boolean;
  /** Per cent by step; null for a question that was passed over. */
  readonly given: Readonly<Record<string, number | null>>;
}

function kept(): Kept {
  try {
    const { on, given } = JSON.parse(localStorage.getItem(FORECASTS_KEY) ?? '{}') as Partial<
      Record<keyof Kept, unknown>
    >;
    const entries = Object.entries(typeof given === 'object' && given !== null ? given : {});
    return { on: on === true, given: Object.fromEntries(entries.filter(([, one]) => isLikelihood(one))) };
  } catch {
    // Nothing readable is kept, or keeping is not allowed: nothing has been given.
    return { on: false, given: {} };
  }
}

function isLikelihood(value: unknown): boolean {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 100);
}

/** The viewer's forecasts; changing them shows at once and is kept. */
export class Forecasts {
  #kept = $state.raw<Kept>(kept());

  get on(): boolean {
    return this.#kept.on;
  }

  get given(): Kept['given'] {
    return this.#kept.given;
  }

  turn(on: boolean): void {
    this.#keep({ ...this.#kept, on });
  }

  /** @param likelihood per cent; null passes the question over */
  give(step: string, likelihood: number | null): void {
    this.#keep({ ...this.#kept, given: { ...this.#kept.given, [step]: likelihood } });
  }

  /** Forgets what was given, so that the questions are asked anew. */
  forget(): void {
    this.#keep({ ...this.#kept, given: {} });
  }

  #keep(next: Kept): void {
    this.#kept = next;
    try {
      localStorage.setItem(FORECASTS_KEY, JSON.stringify(next));
    } catch {
      // No room, or keeping is not allowed: the forecasts last as long as the page.
    }
  }
}
