// What axe finds on the page, in lines that a failing test can show.
import axe from 'axe-core';

/**
 * One line a rule that is broken, with the elements that break it; empty when nothing is wrong.
 * @param rules those to ask, where the others have been asked of the same page already
 */
export async function axeFindings(rules?: readonly string[]): Promise<readonly string[]> {
  // Colours half-way from one light to the other belong to neither.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document, rules ? { runOnly: [...rules] } : {});
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
