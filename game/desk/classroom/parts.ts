// The parts of the classroom: each is fetched when it is first opened.
import type { Component } from 'svelte';
import type { ClassPart } from '../shell/route.ts';
import type { PartProps } from './partProps.ts';

/** Some take nothing from the address. */
type Part = () => Promise<{ readonly default: Component<PartProps> | Component }>;

export const parts: Readonly<Record<ClassPart, Part>> = {
  ways: () => import('./Ways.svelte'),
  here: () => import('./here/HereScreen.svelte'),
  join: () => import('./student/JoinScreen.svelte'),
  print: () => import('./print/PrintScreen.svelte'),
  projector: () => import('./projector/ProjectorScreen.svelte'),
  rehearsal: () => import('./rehearsal/RehearsalScreen.svelte'),
  teach: () => import('./teach/TeachScreen.svelte'),
};
