const ownLabel = /^[【[]?(\p{Script=Han}{0,4}(?:声明|说明|提示))(?:[】\]][：:]?|[：:]|(?=\s))\s*/u;

/** A disclaimer with the label that stands before it; one that came with a label of its own keeps that. */
export function splitDisclaimer(text: string): { label: string; text: string } {
  const found = ownLabel.exec(text);
  return { label: found?.[1] ?? '免责声明', text: text.slice(found?.[0].length ?? 0) };
}
