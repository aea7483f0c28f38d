// The parts of the classroom: each is fetched when it is first opened.
import type { Component } from 'svelte';
import type { ClassPart } from '../shell/route.ts';

/** What the address holds behind the part. */
export interface PartProps {
  readonly detail: string | null;
  readonly more: string | null;
}

type Part = () => Promise<{ readonly default: Component<PartProps> }>;

export const parts: Readonly<Partial<Record<ClassPart, Part>>> = {};
