// Words around the glossary's entries.
export const glossary = {
  'glossary.title': 'Glossary',
  'glossary.find': 'Find a term',
  'glossary.count': { one: '{count} term', other: '{count} terms' },
  'glossary.see': 'See also',
} as const;
