import { styleOf } from './not-copy.rule.ts';

/** What browsers set on lines of its own, by the style sheet of HTML; all else, known or not, is in a line. */
const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
  FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI LISTING MAIN MENU NAV OL OPTGROUP OPTION P PLAINTEXT PRE
  SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL XMP`.split(/\s+/),
);
const blockDisplays = new Set(['block', 'flex', 'grid', 'flow-root', 'list-item', 'table', '-webkit-box']);

export const isBlockName = (name: string): boolean => blocks.has(name);

/** True for an element that parts what is before it from what is after it. Its own style goes before its name. */
export function isBlock(element: Element): boolean {
  const display =
    styleOf(element)
      .get('display')
      ?.replace(/\s?!important$/, '') ?? '';
  if (blockDisplays.has(display)) return true;
  const name = element.nodeName.toUpperCase();
  return blocks.has(name) && (display !== 'inline' || parts.has(name));
}

/** Of lists and tables, whose parts are told by their names however they look. */
const parts = new Set(['LI', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR']);
