// What a worker is asked and answers: plain data, so that it can cross to a worker of any kind.

import type { Told } from '../minds/planned.ts';
import type { ChanceKey } from '../rules/chance.ts';
import type { Scenario } from '../rules/definition.ts';
import { compileModel } from '../rules/model.ts';
import type { Sight } from '../rules/sight.ts';
import type { Experiment } from './experiment.ts';
import type { Plan } from './foresight.ts';
import { Laboratory, type Start } from './laboratory.ts';
import type { Sample } from './sample.ts';

/** Some games of an experiment, or of one opening. */
export type Task =
  | {
      readonly kind: 'sample';
      readonly start: Start;
      readonly experiment: Experiment;
      readonly first: number;
      readonly count: number;
    }
  | {
      readonly kind: 'endings';
      readonly start: Start;
      readonly root: ChanceKey;
      readonly opening: Told | null;
      readonly first: number;
      readonly count: number;
    }
  | {
      readonly kind: 'foreseen';
      readonly sight: Sight;
      readonly root: ChanceKey;
      readonly plan: Plan;
      readonly first: number;
      readonly count: number;
    };

export type Question =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'task'; readonly id: number; readonly task: Task };

/** A task's answer: a sample, the counts of the endings, or the ending of each game. */
export interface Answer {
  readonly id: number;
  readonly sample: Sample | null;
  readonly endings: Int32Array | null;
  readonly each: Uint8Array | null;
}

/** The worker's side: answers questions one after the other; the scenario comes first. */
export function createAnswerer(): (question: Question) => Answer | null {
  let laboratory: Laboratory | null = null;
  return (question) => {
    if (question.kind === 'scenario') {
      laboratory = new Laboratory(compileModel(question.scenario));
      return null;
    }
    if (!laboratory) throw new Error('a task came before its scenario');
    return { id: question.id, ...perform(laboratory, question.task) };
  };
}

/** Does one task. */
export function perform(laboratory: Laboratory, task: Task): Omit<Answer, 'id'> {
  const { first, count } = task;
  const nothing = { sample: null, endings: null, each: null };
  switch (task.kind) {
    case 'sample':
      return { ...nothing, sample: laboratory.sample(task.start, task.experiment, first, count) };
    case 'endings':
      return { ...nothing, endings: laboratory.endings(task.start, task.root, task.opening, first, count) };
    case 'foreseen':
      return {
        ...nothing,
        each: laboratory.foresight.endings(task.sight, task.root, task.plan, first, count),
      };
  }
}
