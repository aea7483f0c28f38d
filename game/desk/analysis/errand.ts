// One piece of work for the analysis: workers are started for it and ended with it, or as soon as nobody wants it.
import type { Scenario } from '../../play/view.ts';
import type { AnalysisPort, Analyst } from '../analysisPort.ts';

/** Milliseconds that a wish must stay: who runs along the months asks for one. */
const STAYS = 350;

/**
 * Sends an analyst on an errand.
 * @param ask what is done; its tellings after the end are the asker's to ignore
 * @param failed told where it went wrong, not when it was given up
 * @returns gives it up
 */
export function errand(
  port: AnalysisPort,
  scenario: Scenario,
  ask: (analyst: Analyst, wanted: () => boolean) => Promise<void>,
  failed: () => void,
): () => void {
  let wanted = true;
  let analyst: Analyst | null = null;
  const timer = setTimeout(async () => {
    try {
      analyst = await port.open(scenario);
      if (wanted) await ask(analyst, () => wanted);
    } catch {
      if (wanted) failed();
    } finally {
      analyst?.close();
    }
  }, STAYS);
  return () => {
    wanted = false;
    clearTimeout(timer);
    analyst?.close();
  };
}
