// What a part of the classroom is given of its address.

/** What the address holds behind the part. */
export interface PartProps {
  readonly detail: string | null;
  readonly more: string | null;
}
