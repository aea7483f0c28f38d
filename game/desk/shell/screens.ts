// The screens behind the title: each is fetched when it is first opened.
import type { Component } from 'svelte';
import type { Route } from './route.ts';

type Screen = () => Promise<{ readonly default: Component }>;

export const screens: Readonly<Record<Exclude<Route['screen'], 'title' | 'play'>, Screen>> = {
  analysis: () => import('../analysis/AnalysisScreen.svelte'),
  class: () => import('../classroom/ClassroomScreen.svelte'),
  game: () => import('../game/GameScreen.svelte'),
  link: () => import('../game/LinkScreen.svelte'),
  replay: () => import('../replay/ReplayScreen.svelte'),
};
