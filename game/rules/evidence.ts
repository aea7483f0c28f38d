// How something was said, and on what a statement of the scenario rests.

export const CHANNELS = [
  'ministerial',
  'ambassador',
  'attache',
  'staff',
  'press',
  'mission',
  'cabinet',
  'politburo',
  'trade',
  'parliament',
  'election',
  'military',
  'treaty',
] as const;
export type ChannelKind = (typeof CHANNELS)[number];

/** On what a statement rests: rows of the chronicle or of the context, or the design's own sentence. */
export type Basis =
  | { readonly kind: 'source'; readonly rows: readonly string[] }
  | { readonly kind: 'inference'; readonly because: string };
