import { Refusal } from '#lib/refusal.ts';
import { type Body, bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { unreadyMedia } from '#newsroom/media/read-media.ts';

/** Refuses to show readers a picture that lacks caption or credit, or a file that is still being worked on. */
export function demandPictures(body: Body, leadMediaId: string | null): void {
  const wanting = bodyFigures(body).findIndex(
    (one) => one.mediaId !== null && (!one.caption.trim() || !one.credit.trim()),
  );
  if (wanting >= 0) {
    throw new Refusal('state', `第 ${wanting + 1} 张图片缺图说或署名，补上后再发布。`, `figures.${wanting}`);
  }
  const ids = [...bodyMediaIds(body), ...(leadMediaId === null ? [] : [leadMediaId])];
  if (unreadyMedia(ids).length > 0) throw new Refusal('state', '图片还在处理，请过几秒再发布。');
}
