/** What of a story someone may show on its page: the whole copy, or a single field. */
export const placeFields = [
  'copy',
  'headline',
  'time',
  'source',
  'author',
  'editor',
  'standfirst',
  'caption',
] as const;

export type PlaceField = (typeof placeFields)[number];

/** As the desk and the command line call them. */
export const placeFieldNames: Readonly<Record<PlaceField, string>> = {
  copy: '正文',
  headline: '标题',
  time: '时间',
  source: '来源',
  author: '作者',
  editor: '编辑',
  standfirst: '导语',
  caption: '图片说明',
};

/** Something for each of some fields: numbers of elements, selectors. */
export type OfFields<T> = { [Field in PlaceField]?: T | undefined };
