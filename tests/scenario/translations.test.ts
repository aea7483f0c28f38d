// A translation may lack texts: the scenario still loads, and the linter says what stands in the first language.
import { expect, test } from 'vitest';
import { lintScenario } from '../../game/scenario/lintScenario.ts';
import { tinyFiles } from './tiny.ts';

test('a text that only the first language has is a warning', () => {
  const files = new Map(tinyFiles({ file: 'scenario.yaml', from: '[en]', to: '[en, fr]' }));
  for (const [path, text] of [...files])
    if (path.startsWith('text/en/'))
      files.set(path.replace('/en/', '/fr/'), text.replace('risks: [ Nobody notices., ', 'risks: [ '));
  const { bundle, findings } = lintScenario(files);
  expect(bundle?.texts['fr']?.['order.south.sulk.risks.0']).toBeDefined();
  expect(findings).toMatchObject([
    {
      file: 'text/fr',
      severity: 'warning',
      code: 'text-missing',
      message: '"order.south.sulk" has no risks.1 in fr.',
      hint: "Until it is translated, it is shown in the scenario's first language.",
    },
  ]);
});
