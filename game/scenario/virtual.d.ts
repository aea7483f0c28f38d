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

// What scenarios bring along for a class, in chunks that only a class fetches.
declare module 'virtual:classrooms' {
  export interface ClassroomEntry {
    /** Id of the scenario. */
    readonly scenario: string;
    /** Languages that have texts. */
    readonly languages: readonly string[];
    /** Roles, seat plans, lesson plans, themes; a chunk of its own. */
    load(): Promise<import('../rules/classroom.ts').ClassroomDefinition>;
    /**
     * The texts of one language, without the scenario's own; a chunk of its own.
     * @throws (rejects) where there are none in the language
     */
    texts(language: string): Promise<import('../rules/definition.ts').ScenarioTexts>;
  }
  /** Of every scenario that brings any. */
  export const classrooms: readonly ClassroomEntry[];
}
