/** A word of a title as the dictionary cuts it, and where it begins. */
export type Token = { text: string; at: number };
/** A stretch of a title. */
export type Span = [start: number, end: number];
