// What a role knows, its side knew by the day on which the class begins: a brief tells neither the other side's papers nor
// what is still to come.
import type { RoleDefinition } from '../../rules/classroom.ts';
import { monthAt, monthIndex } from '../calendar.ts';
import type { Inspection } from './inspection.ts';

export function lintBriefs(inspection: Inspection): void {
  const { classroom } = inspection;
  if (!classroom || classroom.lessons.length === 0) return;
  const from = Math.min(...classroom.lessons.map((lesson) => lesson.from));
  for (const role of classroom.roles) lintKnowledge(role, from, inspection);
}

function lintKnowledge({ delegation, knows }: RoleDefinition, from: number, inspection: Inspection): void {
  const { scenario } = inspection;
  const steps = [...scenario.prologue, ...scenario.chronicle, ...scenario.epilogue];
  const isSide = scenario.sides.some(({ id }) => id === delegation);
  for (const basis of knows) {
    for (const row of basis.kind === 'source' ? basis.rows : []) {
      const step = steps.find(({ id }) => id === row);
      const dated = step ?? scenario.context.find(({ id }) => id === row);
      if (isSide && step && !step.knownTo.includes(delegation)) {
        const hint = 'Take it out of the brief, or tell it as something that the role believes.';
        inspection.error(basis, ['source'], 'hidden-knowledge', `${delegation} did not know ${row}.`, hint);
      }
      if (dated && monthIndex(dated.date.slice(0, 7), scenario.firstMonth) >= from) {
        const begins = monthAt(from, scenario.firstMonth);
        const message = `${row} is of ${dated.date.slice(0, 7)}, and the class begins in ${begins}.`;
        inspection.error(
          basis,
          ['source'],
          'hidden-knowledge',
          message,
          'Tell nothing that is still to come.',
        );
      }
    }
  }
}
