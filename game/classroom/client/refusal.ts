// Tells the server's own refusals from everything else that a text may be.
import { REFUSALS, type Refusal } from '../wire.ts';

export function isRefusal(text: string): text is Refusal {
  return (REFUSALS as readonly string[]).includes(text);
}
