// The wiring of the classroom: what scenarios bring along, the lesson, the way to a server, each fetched when first asked for.
import { classrooms } from 'virtual:classrooms';
import type { ClassroomPort } from './desk/classroomPort.ts';

export const classroom: ClassroomPort = {
  async open(scenario, language) {
    const entry = classrooms.find((one) => one.scenario === scenario);
    if (!entry) return null;
    const [first = language] = entry.languages;
    const [definition, texts, original, words] = await Promise.all([
      entry.load(),
      entry.languages.includes(language) ? entry.texts(language) : {},
      entry.texts(first),
      import('./words/en/classroom/classroom.ts'),
    ]);
    return { definition, texts, original, messages: words.classroom };
  },
  async server() {
    const { createClassServer } = await import('./classroom/client/classServer.ts');
    return createClassServer(location.origin, localStorage);
  },
  engine: () => import('./classroom/engine.ts'),
};
