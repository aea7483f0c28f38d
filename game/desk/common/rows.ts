// The rows that sentences rest on: which of them have a place of their own to lead to.

/** Steps of the article and rows of general knowledge stand in the replay; claims are statements about all of it. */
export function hasPlace(row: string): boolean {
  return /^[EC]\d/.test(row);
}
