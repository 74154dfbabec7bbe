import { type PlaceField, placeFieldNames } from '../../place-field.rule.ts';
import type { DroppedText, PageContributor } from '../imported-page.ts';
import { type MarkupHead, outletByline, sourceName, withoutHead } from '../markup-head.ts';
import { type MetaLine, readMetaLine } from '../meta-line.ts';
import { type PageLine, hanCount } from '../page-line.ts';
import { type TimeFound, findTime } from '../page-time.ts';
import { isPersonName } from '../person-names.ts';
import { parseNames, parseStaffLine } from '../staff-names.ts';

/** Fields that stand in an element by themselves: not the copy, the headline that it stands under, nor captions in it. */
export type PlainField = Exclude<PlaceField, 'copy' | 'headline' | 'caption'>;

/** What was read of fields in the elements that someone showed. */
export type FieldValues = {
  time?: TimeFound;
  source?: string;
  author?: PageContributor[];
  editor?: PageContributor[];
  standfirst?: string;
};

/** In characters. */
const longestSource = 40;
const longestName = 20;
/** As of any story. */
const longestStandfirst = 400;

const metaOf = (line: PageLine): MetaLine | null => readMetaLine({ ...line, mark: 'none' });

/** What lines say of a field, by the rules that read it anywhere else; nothing where they say none. */
export function fieldValue(field: PlainField, lines: readonly PageLine[]): FieldValues {
  switch (field) {
    case 'time': {
      const times = lines.flatMap((line) => findTime(line.folded) ?? []);
      const time = times.find((one) => one.precise) ?? times[0];
      return time ? { time } : {};
    }
    case 'source': {
      const source = first(lines, sourceIn);
      return source === null ? {} : { source };
    }
    case 'author':
    case 'editor': {
      const staff = lines.flatMap((line) => staffIn(line, field));
      return staff.length === 0 ? {} : { [field]: staff };
    }
    case 'standfirst': {
      const standfirst = lines.map(withoutHead).join('').trim();
      return hanCount(standfirst) < 2 || standfirst.length > longestStandfirst ? {} : { standfirst };
    }
  }
}

function first<T>(lines: readonly PageLine[], read: (line: PageLine) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

function sourceIn(line: PageLine): string | null {
  const meta = metaOf(line);
  if (meta && meta.source !== '') return sourceName(meta.source);
  if (meta && meta.unlabelled !== '') return sourceName(meta.unlabelled);
  const slashed = outletByline(line)?.source;
  if (slashed !== undefined) return slashed;
  if (meta || parseStaffLine(line.folded) || /[。!?]/u.test(line.folded)) return null;
  const text = sourceName(line.text);
  return text.length >= 2 && text.length <= longestSource ? text : null;
}

const ofEditors = /编辑|责编|编审|美编/u;
const isOf = (field: 'author' | 'editor') => (one: PageContributor) =>
  ofEditors.test(one.role) === (field === 'editor');
const plainRoles = { author: '作者', editor: '责任编辑' };
const label = /^(?:由|文|作者|记者|撰文|责任编辑|责编|编辑|by)(?: ?[:|/] ?| +)/iu;

function staffIn(line: PageLine, field: 'author' | 'editor'): PageContributor[] {
  const meta = metaOf(line);
  const named = (parseStaffLine(line.folded) ?? meta?.contributors ?? []).filter(isOf(field));
  if (named.length > 0) return named;
  const loose = outletByline(line)?.name ?? (meta ? meta.unlabelled : line.folded.replace(label, ''));
  // Beside time and source a house may stand, on a page that names nobody.
  if (meta && !(/^\p{Script=Han}{2,4}$/u.test(loose) && isPersonName(loose, 'bracket'))) return [];
  const names = parseNames(loose) ?? (isOneName(loose) ? [loose.trim()] : []);
  return names.map((name) => ({ role: plainRoles[field], name }));
}

/** Whatever someone says is a name, as long as it may be one. */
const isOneName = (text: string) =>
  text.trim().length >= 2 && text.length <= longestName && !/[,。:;?!\d]/u.test(text);

const authorRoles = /^(?:.*记者|作者|文|撰文|撰稿|文字|采写|执笔)$/u;

/** Staff as the fields say that were shown: whoever had been read in their stead goes. */
export function withStaff(
  staff: readonly PageContributor[],
  { author, editor }: FieldValues,
): PageContributor[] {
  const kept = staff.filter(
    ({ role }) =>
      !(author !== undefined && authorRoles.test(role)) && !(editor !== undefined && ofEditors.test(role)),
  );
  return [...(author ?? []), ...kept, ...(editor ?? [])];
}

/** A head with the fields that were shown. */
export const headWith = (head: MarkupHead, values: FieldValues): MarkupHead => ({
  ...head,
  time: values.time ?? head.time,
  source: values.source ?? head.source,
  standfirst: values.standfirst ?? head.standfirst,
  dropped: head.dropped.filter(({ text }) => text !== values.standfirst && text !== values.source),
});

/** Lines that a field was read of, unless it holds all that they say. */
export function restOf(field: PlainField, lines: readonly PageLine[], values: FieldValues): DroppedText[] {
  const said = { ...values, time: '', author: '', editor: '' };
  const text = field === 'source' || field === 'standfirst' ? said[field] : '';
  return lines
    .filter((line) => line.hint !== 'image' && !(text ?? '').includes(line.text))
    .map((line) => ({ line: line.number, text: line.text, why: `${placeFieldNames[field]}从这里读出` }));
}
