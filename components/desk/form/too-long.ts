/**
 * What is said of a text that is longer than the server takes; undefined for one that fits. No field is cut by the
 * browser, which says nothing: what is too long stays as typed, and is told here and by the save.
 */
export const tooLong = (name: string, text: string, most: number): string | undefined =>
  text.length > most
    ? `${name}不能超过 ${most} 个字符，现在有 ${text.length} 个。改短之前不会存上。`
    : undefined;
