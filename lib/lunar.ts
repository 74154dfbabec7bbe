const format = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', {
  dateStyle: 'long',
  timeZone: 'Asia/Shanghai',
});

/** 乙巳年闰六月廿三: the day in the Chinese calendar, Beijing time. */
export function lunarDay(at: number): string {
  return format
    .formatToParts(at)
    .filter(({ type }: { type: string }) => type !== 'relatedYear')
    .map((part) => part.value)
    .join('');
}
