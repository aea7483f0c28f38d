// The scenario's sentences on what the other side could see carry their own evidence in words: an opening that marks
// an inference, and a sentence from which on everything was learned only later. Here they are told apart for setting.

export interface EffectPart {
  readonly kind: 'source' | 'inference' | 'later';
  readonly text: string;
}

export interface EffectOpenings {
  /** `Inference:` in the language of the text. */
  readonly inference: string;
  /** `Learned later:` in the language of the text. */
  readonly later: string;
}

/** Parts of an effect in their order; the openings themselves are left out, the marks say the same. */
export function effectParts(text: string, openings: EffectOpenings): readonly EffectPart[] {
  const [known = '', later] = text.split(openings.later, 2);
  const parts: EffectPart[] = [];
  const [stated = '', inferred] = known.split(openings.inference, 2);
  if (stated.trim()) parts.push({ kind: 'source', text: stated.trim() });
  if (inferred?.trim()) parts.push({ kind: 'inference', text: capital(inferred.trim()) });
  if (later?.trim()) parts.push({ kind: 'later', text: capital(later.trim()) });
  return parts;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
