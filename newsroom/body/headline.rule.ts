/** Endings of a column label that a colon closes: 新华社快讯：…, 图片报道：… A bare name (普京：…) is no label. */
const colonLabel =
  /^([\p{Script=Han}A-Za-z0-9]{0,8}(?:快讯|消息|图讯|简讯|短讯|图片报道|即时|速报|组图|图集|视频|直播))[：:]\s*(?=\S)/u;
const barLabel = /^([^丨|｜]{1,12}?)\s*[丨|｜]\s*(?=\S)/u;

const bracketLabel = /^【([^】]{1,12})】\s*(?=\S)/u;

export type SplitHeadline = { label: string; title: string };

/**
 * Takes the column label (新华社消息丨…, 镜头直击 | …, 【图集】…, 新华社快讯：…) off a headline's front. The stored headline
 * stays whole; only what is shown is split.
 */
export function splitHeadline(headline: string): SplitHeadline {
  const found = barLabel.exec(headline) ?? bracketLabel.exec(headline) ?? colonLabel.exec(headline);
  if (!found) return { label: '', title: headline };
  return { label: (found[1] ?? '').trim(), title: headline.slice(found[0].length) };
}

export const isFlashLabel = (label: string): boolean => /快讯|速报/.test(label);

/** What is shown of a revision's two lines: a kicker of its own is the label and leaves the headline whole. */
export const shownHeadline = (row: { kicker: string; headline: string }): SplitHeadline =>
  row.kicker === '' ? splitHeadline(row.headline) : { label: row.kicker, title: row.headline };
