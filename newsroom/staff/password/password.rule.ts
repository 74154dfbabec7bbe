export const shortestPassword = 10;

export const passwordHint = `至少 ${shortestPassword} 个字符。一句只有您想得到的话最好记，也最难猜。`;
