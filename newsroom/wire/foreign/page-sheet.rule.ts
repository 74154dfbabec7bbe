/** What style sheets inside a page strike out or hide, by whom their rules are for. */
export type PageSheet = { struck: readonly Selector[]; hidden: readonly Selector[] };

/** `em.old` within `.price`: the element's own part first, then those around it, from the inside. */
type Selector = { own: SelectorPart; around: SelectorPart[] };
type SelectorPart = { tag: string; id: string; classes: string[] };
type StyleRule = { selectors: string[]; body: string; conditional: boolean };

/** More of a style sheet is not looked at, and no more of its rules are kept. */
const mostStyles = 500_000;
const mostSelectors = 100;

/** Reads the rules for elements by name, class and id, also within others. Those of other kinds are passed over. */
export function readSheets(root: ParentNode): PageSheet {
  const css = Array.from(root.querySelectorAll('style'), (one) => one.textContent ?? '').join('\n');
  const rules = stylesIn(withoutComments(css.slice(0, mostStyles)));
  const selectorsOf = (list: readonly StyleRule[]) =>
    list.flatMap(({ selectors }) => selectors).flatMap((text) => readSelector(text) ?? []);
  const shown = new Set(
    selectorsOf(
      rules.filter(({ body }) => /(?:^|[;{\s])display\s{0,9}:\s{0,9}(?!none)\S/.test(body)),
    ).flatMap(({ own }) => own.classes),
  );
  return {
    struck: selectorsOf(rules.filter(({ body }) => body.includes('line-through'))).slice(0, mostSelectors),
    // What is shown at other times, by another class beside this one, may have been shown.
    hidden: selectorsOf(rules.filter(({ body, conditional }) => !conditional && hides.test(body)))
      .filter(({ own }) => own.classes.length > 0 && own.classes.every((one) => !shown.has(one)))
      .slice(0, mostSelectors),
  };
}

const hides = /(?:^|[;{\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/;

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.toLowerCase().split('/*');
  const behind = (piece: string) => (piece.includes('*/') ? piece.slice(piece.indexOf('*/') + 2) : '');
  return [first, ...rest.map(behind)].join(' ');
}

/** Every rule with its declarations; `conditional` within another, such as `@media`. */
function stylesIn(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of css.matchAll(/[{}]/g)) {
    const text = css.slice(from, index);
    from = index + 1;
    if (mark === '{') open.push(text.slice(text.lastIndexOf(';') + 1));
    else {
      const head = open.pop()?.trim() ?? '';
      if (head !== '' && !head.startsWith('@'))
        rules.push({ selectors: head.split(','), body: text, conditional: open.length > 0 });
    }
  }
  return rules;
}

const partShape = /^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/;
/** Around an element, and how far out it is looked for. */
const mostParts = 5;
const farthest = 40;

/** Null for one that asks for more than names. A child is read as what stands within. */
function readSelector(text: string): Selector | null {
  const words = text.slice(0, 200).replaceAll('>', ' ').trim().split(/\s+/);
  if (words.length > mostParts || !words.every((word) => word !== '' && partShape.test(word))) return null;
  const [own, ...around] = words.map(readPart).toReversed();
  const named = own !== undefined && (own.tag !== '' || own.id !== '' || own.classes.length > 0);
  return named ? { own, around } : null;
}

function readPart(word: string): SelectorPart {
  const names = [...word.matchAll(/([.#]?)([\w-]+)/g)].map((found) => ({
    kind: found[1],
    name: found[2] ?? '',
  }));
  const of = (kind: string) => names.filter((one) => one.kind === kind).map(({ name }) => name);
  return { tag: of('')[0] ?? '', id: of('#')[0] ?? '', classes: of('.') };
}

/** True for an element that one of the rules is for. */
export const isSelected = (element: Element, selectors: readonly Selector[]): boolean =>
  selectors.some(({ own, around }) => fits(element, own) && standsIn(element, around));

function standsIn(element: Element, around: readonly SelectorPart[]): boolean {
  let up = element.parentElement;
  let at = 0;
  for (let far = 0; up && at < around.length && far < farthest; far += 1, up = up.parentElement) {
    const part = around[at];
    if (part && fits(up, part)) at += 1;
  }
  return at === around.length;
}

function fits(element: Element, { tag, id, classes }: SelectorPart): boolean {
  if (tag !== '' && element.nodeName.toLowerCase() !== tag) return false;
  if (id !== '' && (element.getAttribute('id') ?? '').toLowerCase() !== id) return false;
  if (classes.length === 0) return true;
  const own = (element.getAttribute('class') ?? '').toLowerCase().split(/\s+/);
  return classes.every((one) => own.includes(one));
}
