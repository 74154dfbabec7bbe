import { pinyin } from 'pinyin-pro';

/** 普特会 2025 → pu-te-hui-2025: a Chinese name as an address. '' where nothing can be written in Latin letters. */
export function pinyinSlug(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '')
    .slice(0, 60)
    .replace(/(?<!-)-+$/, '');
}
