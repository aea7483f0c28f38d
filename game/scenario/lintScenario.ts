// The whole check of a scenario: loading, then every lint that the format alone can decide.
import { hasErrors, sortFindings } from './finding.ts';
import { lintBriefs } from './lint/briefs.ts';
import { lintCharts } from './lint/charts.ts';
import { lintChronicle } from './lint/chronicle.ts';
import { lintClaims } from './lint/claims.ts';
import { lintClassroom } from './lint/classroom.ts';
import { lintClassroomTexts } from './lint/classroomTexts.ts';
import { lintConditions } from './lint/conditions.ts';
import { lintCouncils } from './lint/councils.ts';
import { lintDuplicates } from './lint/duplicates.ts';
import { lintEvidence } from './lint/evidence.ts';
import { lintGlossary } from './lint/glossary.ts';
import { Inspection } from './lint/inspection.ts';
import { lintMinds } from './lint/minds.ts';
import { lintOrders } from './lint/orders.ts';
import { lintReach } from './lint/reach.ts';
import { lintReferences } from './lint/references.ts';
import { lintTexts } from './lint/texts.ts';
import { lintVisibility } from './lint/visibility.ts';
import { bundleOf, draftScenario, type Loaded } from './loader.ts';

const LINTS = [
  lintDuplicates,
  lintReferences,
  lintOrders,
  lintCouncils,
  lintCharts,
  lintMinds,
  lintConditions,
  lintVisibility,
  lintEvidence,
  lintReach,
  lintChronicle,
  lintClaims,
  lintTexts,
  lintGlossary,
  lintClassroom,
  lintClassroomTexts,
  lintBriefs,
] as const;

/**
 * Loads and lints a scenario. All findings come at once, sorted; the bundle is null where any of them is an error.
 * Whether the chronicle plays is not asked here: that needs the rules.
 * @param files texts by path inside the scenario's folder, with `/`
 */
export function lintScenario(files: ReadonlyMap<string, string>): Loaded {
  const { draft, findings: loading } = draftScenario(files);
  if (!draft) return { bundle: null, findings: loading };
  const inspection = new Inspection(draft);
  for (const lint of LINTS) lint(inspection);
  const findings = sortFindings([...loading, ...inspection.findings]);
  return { bundle: hasErrors(findings) ? null : bundleOf(draft), findings };
}
