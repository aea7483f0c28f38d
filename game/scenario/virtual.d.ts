// The scenarios as the Vite plugin hands them to the browser: a short list at once, data and words when asked for.
declare module 'virtual:scenarios' {
  export interface ScenarioEntry {
    readonly id: string;
    readonly version: string;
    /** Languages that have texts, the scenario's own order. */
    readonly languages: readonly string[];
    /** The checked data, its conditions already parsed; a chunk of its own. */
    load(): Promise<import('../rules/definition.ts').Scenario>;
    /**
     * The texts of one language; a chunk of its own.
     * @throws (rejects) where the scenario does not have the language
     */
    texts(language: string): Promise<import('../rules/definition.ts').ScenarioTexts>;
  }
  /** Every scenario of the folder `scenarios`, by name. */
  export const scenarios: readonly ScenarioEntry[];
}
