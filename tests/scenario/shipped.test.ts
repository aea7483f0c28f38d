// Every scenario that ships is without findings, and the format's own description is YAML.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { lintScenario } from '../../game/scenario/lintScenario.ts';
import { readFolder, scenarioFolders } from '../../game/scenario/node/read.ts';
import { findingLine } from '../../game/scenario/report.ts';

const root = join(import.meta.dirname, '..', '..', 'scenarios');
const folders = await scenarioFolders(root);

describe('scenarios', () => {
  it('are found', () => {
    expect(folders.map((folder) => basename(folder))).toContain('unmade-alliance-1935');
  });

  it.each(folders)(
    '%s has no findings and bears its folder as its name',
    async (folder) => {
      const { bundle, findings } = lintScenario(await readFolder(folder));
      expect(findings.map((finding) => findingLine(finding))).toEqual([]);
      expect(bundle?.scenario.id).toBe(basename(folder));
    },
    30_000,
  );
});

describe('scenarios/FORMAT.md', () => {
  const text = readFileSync(join(root, 'FORMAT.md'), 'utf8');
  const examples = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, example = '']) => example);

  it.each(examples)('shows YAML that parses: %s', (example) => {
    expect(parseDocument(example).errors).toEqual([]);
  });
});
