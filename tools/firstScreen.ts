// Puts what the first screen needs into one file. Left alone, the bundler would cut it into pieces by who else uses them,
// and every piece is a request before anything is seen.
import type { Rolldown } from 'vite';

type Group = Exclude<Rolldown.CodeSplittingOptions['groups'], undefined>[number];
type ModuleInfo = (id: string) => Rolldown.ModuleInfo | null;

/** Is a module fetched with the page's own script, be it by way of others? */
function isFirst(id: string, infoOf: ModuleInfo, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = infoOf(id);
  if (!info) return false;
  return info.isEntry || info.importers.some((importer) => isFirst(importer, infoOf, seen));
}

/** The chunk of the first screen. */
export const firstScreen: Group = {
  name: (id, context) => (isFirst(id, (other) => context.getModuleInfo(other)) ? 'first' : null),
  includeDependenciesRecursively: false,
};
