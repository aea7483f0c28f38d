// The browser's own formats: making one takes a slow phone some milliseconds, so each is made when it is first asked for.

function kept<Format>(make: (tag: string) => Format): (tag: string) => Format {
  const made = new Map<string, Format>();
  return (tag) => {
    const format = made.get(tag) ?? make(tag);
    made.set(tag, format);
    return format;
  };
}

/** How whole numbers are written. @param tag BCP 47 tag of a country */
export const numbersOf = kept((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));

/** How things are counted. @param tag BCP 47 tag of a language */
export const pluralOf = kept((tag) => new Intl.PluralRules(tag));

/** How a list is written: `A, B and C`. @param tag BCP 47 tag of a country */
export const listsOf = kept((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** How alternatives are written: `A, B or C`. @param tag BCP 47 tag of a country */
export const choicesOf = kept((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));
