import { Fragment } from 'react';

type Props = {
  text: string;
  /** Pages of photographers, by name. */
  photographers?: ReadonlyMap<string, string> | undefined;
};

/** A picture's credit as printed; who took it and has a page is a link to it. */
export function Credit({ text, photographers }: Props) {
  if (!photographers) return text;
  return partsOf(text, [...photographers.keys()]).map((part, index) => {
    const path = photographers.get(part);
    return path === undefined ? (
      <Fragment key={`${index}${part}`}>{part}</Fragment>
    ) : (
      <a key={`${index}${part}`} href={path}>
        {part}
      </a>
    );
  });
}

/** The text cut before and after each of the names. */
function partsOf(text: string, names: readonly string[]): string[] {
  const found = names
    .filter((name) => text.includes(name))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b) || b.length - a.length)[0];
  if (found === undefined) return text === '' ? [] : [text];
  const at = text.indexOf(found);
  const rest = partsOf(text.slice(at + found.length), names);
  return [...(at > 0 ? [text.slice(0, at)] : []), found, ...rest];
}
