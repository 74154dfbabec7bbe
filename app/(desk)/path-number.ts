/** A row's number in a path, or null: nothing else is asked of the database. */
export const pathNumber = (text: string) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
