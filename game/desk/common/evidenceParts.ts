// The scenario's sentences carry their own evidence in words: an opening that marks an inference, and one from which
// on everything was learned only later. Here they are told apart, because the look sets them apart.
import type { Words } from '../../words/words.ts';

export interface EvidencePart {
  readonly kind: 'source' | 'inference' | 'later';
  readonly text: string;
}

interface Openings {
  /** `Inference:` in the language of the text. */
  readonly inference: string;
  /** `Learned later:` in the language of the text. */
  readonly later: string;
}

/**
 * Parts of a text in their order; the openings themselves are left out, the marks say the same.
 * @param language BCP 47 tag: how a letter becomes a capital
 */
export function splitEvidence(text: string, openings: Openings, language: string): readonly EvidencePart[] {
  const [known = '', later] = text.split(openings.later, 2);
  const parts: EvidencePart[] = [];
  const [stated = '', inferred] = known.split(openings.inference, 2);
  if (stated.trim()) parts.push({ kind: 'source', text: stated.trim() });
  if (inferred?.trim()) parts.push({ kind: 'inference', text: capital(inferred.trim(), language) });
  if (later?.trim()) parts.push({ kind: 'later', text: capital(later.trim(), language) });
  return parts;
}

function capital(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Parts of a text of the scenario, told apart by the openings of its language. */
export function evidenceParts(words: Words, text: string): readonly EvidencePart[] {
  const openings = {
    inference: words.say('evidence.inference.opening'),
    later: words.say('evidence.later.opening'),
  };
  return splitEvidence(text, openings, words.language);
}
