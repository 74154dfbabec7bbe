const minuteMs = 60_000;

/** 已等 14 分; from an hour on 已等 2 小时, from two days on 已等 3 天. */
export function waitedWords(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 1) return '刚送到';
  if (minutes < 60) return `已等 ${minutes} 分`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `已等 ${hours} 小时` : `已等 ${Math.floor(hours / 24)} 天`;
}
