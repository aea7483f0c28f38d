// How an order is told: who carries it, through what, what it needs and risks, and why it is not open.
import { evidenceOf } from '../../play/knowledge.ts';
import type { OrderView, ResultView } from '../../play/view.ts';
import type { Words } from '../../words/words.ts';

export function titleOf(words: Words, order: string): string {
  return words.story(`order.${order}.title`);
}

/** The person and the office, or the office alone where nobody holds it. */
export function carrierOf(words: Words, { holder, office }: OrderView): string {
  const name = words.story(`office.${office}.name`);
  return holder === null
    ? name
    : words.say('order.carrier', { person: words.story(`person.${holder}.name`), office: name });
}

/** Channel, authority and secrecy in words. */
export function channelOf(words: Words, { channel }: OrderView): string {
  return words.say('order.channel.line', {
    channel: words.say(`channel.${channel.kind}`),
    authority: words.say(`authority.${channel.authority}`),
    secrecy: words.say(`secrecy.${channel.secrecy}`),
  });
}

export function risksOf(words: Words, order: string): readonly string[] {
  return words.storyList(`order.${order}.risks`);
}

/** The conditions that do not hold, each in its sentence. */
export function unmetOf(words: Words, order: OrderView): readonly string[] {
  const needs = words.storyList(`order.${order.id}.needs`);
  return order.needs.filter(({ met }) => !met).flatMap(({ index }) => needs[index] ?? []);
}

/** That an order has been given and cannot be given again now; null when that is not what closes it. */
export function givenBefore(words: Words, { closed }: OrderView): string | null {
  if (closed === null) return null;
  return closed.kind === 'once'
    ? words.say('order.once')
    : words.say('order.again', { count: closed.inMonths });
}

/** Why an order cannot be given now, in one line; empty for a legal one. What must hold is never told as if it held. */
export function closedLine(words: Words, order: OrderView): string {
  const unmet = unmetOf(words, order);
  const until = unmet.length > 0 ? words.say('choose.not', { why: unmet.join(' ') }) : null;
  return [givenBefore(words, order), until].filter((part) => part !== null).join(' ');
}

/** On what an order rests. */
export function markOf({ basis }: Pick<OrderView, 'basis'>): 'source' | 'context' | 'inference' {
  return evidenceOf(basis);
}

/** What came of an order, in one sentence. */
export function outcomeOf(words: Words, result: ResultView): string {
  if (result.outcome !== null) return words.story(`order.${result.order}.outcomes.${result.outcome}`);
  if (result.council?.way === 'withdraw') return words.say('result.withdrawn');
  return words.say('result.lost');
}
