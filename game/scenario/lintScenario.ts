// The whole check of a scenario: loading, then every lint that the format alone can decide.

import { hasErrors } from './finding.ts';
import { bundleOf, draftScenario, type Loaded } from './loader.ts';

/**
 * Loads and lints a scenario. All findings come at once, sorted; the bundle is null where any of them is an error.
 * Whether the chronicle plays is not asked here: that needs the rules.
 * @param files texts by path inside the scenario's folder, with `/`
 */
export function lintScenario(files: ReadonlyMap<string, string>): Loaded {
  const { draft, findings } = draftScenario(files);
  return { bundle: draft && !hasErrors(findings) ? bundleOf(draft) : null, findings };
}
