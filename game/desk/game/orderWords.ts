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

/** Every reason why an order cannot be given now; empty for a legal one. */
export function reasonsClosed(words: Words, order: OrderView): readonly string[] {
  const { closed } = order;
  const again =
    closed === null
      ? []
      : [
          closed.kind === 'once'
            ? words.say('order.once')
            : words.say('order.again', { count: closed.inMonths }),
        ];
  return [...again, ...unmetOf(words, order)];
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
