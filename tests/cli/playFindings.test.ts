// The linter's last question: does the chronicle play? Asked of the shipped scenario, whole and with slips.
import { describe, expect, it } from 'vitest';
import { playFindings } from '../../game/cli/playFindings.ts';
import { lintScenario } from '../../game/scenario/lintScenario.ts';
import { shippedFiles } from '../support/shipped.ts';

async function playedWith(file: string, change: (text: string) => string) {
  const files = new Map(await shippedFiles());
  const before = files.get(file) ?? '';
  const after = change(before);
  if (before === after) throw new Error(`the slip does not change ${file}`);
  files.set(file, after);
  const { bundle, findings } = lintScenario(files);
  if (!bundle) throw new Error(findings.map(({ message }) => message).join('\n'));
  return playFindings(bundle.scenario, files);
}

describe('playFindings', () => {
  it('finds nothing where history plays', async () => {
    const files = await shippedFiles();
    const { bundle } = lintScenario(files);
    expect(bundle && playFindings(bundle.scenario, files)).toEqual([]);
  });

  it('names the line of an order that is not open in its month', async () => {
    const [first] = await playedWith('orders/france/refer-the-pact-to-the-hague.yaml', (text) =>
      text.replace(/open:\n {2}- (.*)\n/, 'open:\n  - ($1) and france.right_alarm >= 99\n'),
    );
    expect(first).toMatchObject({ file: 'chronicle/1936-03.yaml', code: 'does-not-play', severity: 'error' });
    expect(first?.message).toContain('E39');
  });

  it('names the line of an event whose cause does not hold', async () => {
    const findings = await playedWith('events/germany.yaml', (text) =>
      text.replace(
        'when: rhineland is DEMILITARISED and',
        'when: rhineland is DEMILITARISED and france.will >= 99 and',
      ),
    );
    const [first] = findings;
    expect(first).toMatchObject({
      file: 'chronicle/1936-03.yaml',
      code: 'event-without-cause',
      severity: 'error',
    });
    expect(first?.line).toBeGreaterThan(1);
    expect(first?.message).toContain('E36');
  });
});
