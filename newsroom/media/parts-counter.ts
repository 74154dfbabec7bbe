import { limits, type LimitName } from '#lib/limits.ts';
import { Refusal } from '#lib/refusal.ts';

/** Counts the parts of a foreign file while it is walked, and refuses it over the cap. */
export function countTo(limit: LimitName, what: string): (more?: number) => void {
  const { most } = limits[limit];
  let count = 0;
  return (more = 1) => {
    count += more;
    if (count > most) throw overCap(what, `${most.toLocaleString('zh-CN')} 个`);
  };
}

export const overCap = (what: string, most: string) =>
  new Refusal('invalid', `文件里的${what}太多，最多 ${most}。请重新导出后再上传。`, 'file');

export const brokenFile = (what: string) =>
  new Refusal('invalid', `${what}不完整，打不开。请重新导出后再上传。`, 'file');
