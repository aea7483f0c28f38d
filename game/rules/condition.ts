// The condition language as data. Parsing text is the scenario room's work, `compileCondition.ts` makes closures of it.

export type Comparison = '<' | '<=' | '==' | '!=' | '>=' | '>';

/** A whole number read from the world. */
export type Quantity =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'month' }
  | { readonly kind: 'dissent' }
  | { readonly kind: 'dissent-on'; readonly order: string }
  | { readonly kind: 'meter'; readonly meter: string }
  | { readonly kind: 'months-in'; readonly track: string }
  | { readonly kind: 'months-since'; readonly what: string }
  | { readonly kind: 'estimate'; readonly side: string; readonly meter: string };

export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'diverged' }
  | { readonly kind: 'in'; readonly track: string; readonly states: readonly string[] }
  | { readonly kind: 'compare'; readonly left: Quantity; readonly op: Comparison; readonly right: Quantity }
  | { readonly kind: 'given'; readonly order: string }
  | { readonly kind: 'happened'; readonly event: string }
  | { readonly kind: 'holds'; readonly office: string; readonly person: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and'; readonly of: readonly Condition[] }
  | { readonly kind: 'or'; readonly of: readonly Condition[] };

export const ALWAYS: Condition = { kind: 'always' };
