type Parts = { agency: string; place: string; date: string };

/** 新华社北京8月16日电; without place and date 本报讯; '' of nothing. */
export function datelineText({ agency, place, date }: Parts): string {
  const head = `${agency}${place}${date}`;
  if (head === '') return '';
  return place === '' && date === '' ? `${agency}讯` : `${head}电`;
}
