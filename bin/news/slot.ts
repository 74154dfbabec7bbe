import { fromBeijing, isoBeijing } from '#lib/dates.ts';
import { Refusal } from '#lib/refusal.ts';
import { clearSlot } from '#newsroom/front/clear-slot.ts';
import { fillSlot } from '#newsroom/front/fill-slot.ts';
import { listFills } from '#newsroom/front/list-fills.ts';
import { type SlotPlace, type Slot, isSlot, slotNames, slots } from '#newsroom/front/slots.rule.ts';
import { actingPerson } from './acting-person.ts';
import { articleNamed } from './article-named.ts';
import { readArguments, wrongUse } from './read-arguments.ts';

const options = {
  from: { type: 'string' },
  until: { type: 'string' },
  headline: { type: 'string' },
  media: { type: 'string' },
  id: { type: 'string' },
  by: { type: 'string' },
} as const;

const usage = [
  'slot list',
  'slot put SLOT N STORY [--from TIME] [--until TIME] [--headline TEXT] [--media ID] [--by NAME]',
  'slot clear SLOT N [--id FILL] [--by NAME]',
].join(' | ');

const readOwn = (args: string[]) => readArguments(args, { options, usage });
type Values = ReturnType<typeof readOwn>['values'];

/** `slot …`: what stands on the front by hand. SLOT is lead, sub, second, photoSet or video, or its Chinese name; N counts from 1. */
export const slotCommand = {
  usage,
  async run(args: string[]): Promise<void> {
    const { positionals, values } = readOwn(args);
    const [verb, slot = '', number = '', story = ''] = positionals;
    if (verb === 'list' && positionals.length === 1) return list();
    if (verb === 'put' && positionals.length === 4) return put(placeNamed(slot, number), story, values);
    if (verb === 'clear' && positionals.length === 3) return clear(placeNamed(slot, number), values);
    throw wrongUse(usage);
  },
};

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);

function list(): void {
  for (const { position, fromAt, untilAt, ...fill } of listFills()) {
    const until = untilAt === null ? null : isoBeijing(untilAt);
    print({ ...fill, name: slotNames[fill.slot], position: position + 1, from: isoBeijing(fromAt), until });
  }
}

async function put(
  place: SlotPlace,
  story: string,
  { by, from, until, headline, media }: Values,
): Promise<void> {
  const articleId = articleNamed(story);
  const { id } = await fillSlot({
    by: actingPerson(by),
    ...place,
    articleId,
    ...(from === undefined ? {} : { fromAt: momentNamed(from) }),
    ...(until === undefined ? {} : { untilAt: momentNamed(until) }),
    ...(headline === undefined ? {} : { headline }),
    ...(media === undefined ? {} : { mediaId: media }),
  });
  print({ put: id, slot: place.slot, position: place.position + 1, articleId });
}

async function clear(place: SlotPlace, { by, id }: Values): Promise<void> {
  await clearSlot({
    by: actingPerson(by),
    ...place,
    ...(id === undefined ? {} : { id: Number(id) }),
  });
  print({ cleared: place.slot, position: place.position + 1 });
}

function placeNamed(name: string, number: string): SlotPlace {
  const slot = isSlot(name) ? name : slotInChinese(name);
  if (!slot) {
    const known = slots.map((one) => `${one}（${slotNames[one]}）`).join('、');
    throw new Refusal('invalid', `没有版位“${name}”。可用：${known}。`);
  }
  if (!/^[1-9]\d?$/.test(number)) throw new Refusal('invalid', '位置从 1 数起。');
  return { slot, position: Number(number) - 1 };
}

const slotInChinese = (name: string): Slot | undefined => slots.find((slot) => slotNames[slot] === name);

/** 2025-08-16 10:52, with seconds if need be, by Beijing time. */
function momentNamed(text: string): number {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{2})(:\d{2}|)$/.exec(text.trim());
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (found ?? [])
    .slice(1)
    .map((part) => Number(part.replace(':', '')));
  const at = found ? fromBeijing(year, month, day, hour, minute, second) : Number.NaN;
  if (Number.isNaN(at)) throw new Refusal('invalid', `时间“${text}”须写成 2025-08-16 10:52（北京时间）。`);
  return at;
}
