export const shortestPassword = 10;
/** argon2 takes any length; this only bounds the work that a stranger can ask for. */
export const longestPassword = 256;

export const passwordHint = `至少 ${shortestPassword} 个字符。一句只有您想得到的话最好记，也最难猜。`;
