// Checks of names that several kinds of things have in common.
import type { Basis, MeterChanges, Tell } from '../../rules/definition.ts';
import type { DataPath } from '../sourceFile.ts';
import type { Inspection } from './inspection.ts';

/** Reports sides of a list that do not exist. */
export function checkSides(
  sides: readonly string[],
  thing: object,
  inspection: Inspection,
  ...below: DataPath
): void {
  sides.forEach((side, index) => {
    inspection.check('side', side, thing, ...below, index);
  });
}

/** Reports meters that do not exist among those that something changes. */
export function checkChanges(
  changes: MeterChanges,
  thing: object,
  inspection: Inspection,
  ...below: DataPath
): void {
  for (const meter of Object.keys(changes)) inspection.check('meter', meter, thing, ...below, meter);
}

/** Reports rows on which something rests that neither the chronicle nor the context has. */
export function checkBasis(basis: Basis, thing: object, inspection: Inspection, key = 'source'): void {
  if (basis.kind === 'inference') return;
  for (const row of basis.rows) {
    // A scenario without claims of its own may still name those of a work (K).
    if (!row.startsWith('K') || inspection.claims.length > 0) inspection.check('source', row, thing, key);
  }
}

/** Reports tells to nobody, about nothing, or of what the side knows anyway. */
export function checkTells(tells: readonly Tell[], inspection: Inspection): void {
  for (const tell of tells) {
    const side = inspection.check('side', tell.to, tell, 'to');
    if (!inspection.check('meter', tell.about, tell, 'about') || !side) continue;
    const meter = inspection.scenario.meters.find(({ id }) => id === tell.about);
    if (!meter?.knownTo.includes(tell.to)) continue;
    const hint = 'Tell the side that does not know it, or delete the tell.';
    inspection.error(tell, [], 'unknown-estimate', `${tell.to} knows ${tell.about} already.`, hint);
  }
}
