/** Lower-case names for signing in: 3 to 30 Latin letters, digits, dots and underscores. */
export const isUsername = (text: string) => /^[A-Za-z0-9_.]{3,30}$/.test(text);
