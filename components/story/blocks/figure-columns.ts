const figure =
  /^[-+±−－＋~≈约]?\s?[¥￥$€£]?\s?\d[\d,.，:/–~-]*\s?(?:%|％|‰|℃|[十百千万亿]{0,2}(?:美元|欧元|公里|平方米|公顷|人次|元|人|个|吨|米|岁|户|辆|台|件|次|倍|亩|日|天|年|时|分|秒)?)$/u;
const blank = /^[\s—–…/-]*$/u;

/** Which columns of a table hold figures: at least one, and nothing else than figures and dashes. */
export function figureColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return new Set(
    Array.from({ length: columns }, (_, column) => column).filter((column) => {
      const cells = rows.map((row) => (row[column] ?? '').trim()).filter((text) => !blank.test(text));
      return cells.length > 0 && cells.every((text) => figure.test(text));
    }),
  );
}
