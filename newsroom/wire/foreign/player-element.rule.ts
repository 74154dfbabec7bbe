/** Players of pages, of WeChat's own applications and of AMP; they hold words only for programs that cannot play. */
const players = new Set(
  'IFRAME OBJECT EMBED VIDEO AUDIO MPVOICE QQMUSIC MP-COMMON-VIDEOSNAP MP-COMMON-MPAUDIO MP-COMMON-QQMUSIC AMP-IFRAME AMP-VIDEO AMP-AUDIO'.split(
    ' ',
  ),
);

export const isPlayer = (name: string): boolean => players.has(name);

const addresses = ['src', 'data-src', 'data', 'href'];
/** By which a player whose address is its application's own can be told. */
const titles = ['data-desc', 'data-title', 'name', 'data-name'];

/** What a player shows, and its words for whoever has to find it again. */
export function playerFacts(player: Element): { address: string; told: string } {
  const of = (element: Element | null, names: readonly string[]) =>
    names.flatMap((name) => element?.getAttribute(name)?.trim() || []).at(0) ?? '';
  const address = of(player, addresses) || of(player.querySelector('source'), ['src']);
  return { address, told: address || of(player, titles) || player.nodeName.toLowerCase() };
}
