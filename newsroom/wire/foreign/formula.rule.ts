import { raised, sunk } from '#lib/text/script-figures.ts';
import { isElement } from './not-copy.rule.ts';

/** Of MathML: the same again for programs, and what only takes up room. */
const unseen = new Set(['ANNOTATION', 'ANNOTATION-XML', 'MPHANTOM', 'SCRIPT', 'STYLE']);

/** Deeper ones are read as text: nothing honest nests so deep, and the walk calls itself. */
const deepest = 40;

/** A formula as one line of text: a fraction keeps its stroke, and a power stays one. */
export function formulaText(node: Node, depth = 0): string {
  if (!isElement(node)) return node.nodeType === 3 ? clean(node.textContent ?? '') : '';
  const name = node.nodeName.toUpperCase();
  if (unseen.has(name)) return '';
  if (depth > deepest) return clean(node.textContent ?? '');
  const parts = [...node.childNodes]
    .filter((child) => isElement(child) || clean(child.textContent ?? '') !== '')
    .map((child) => formulaText(child, depth + 1));
  const [first = '', second = '', third = ''] = parts;
  switch (name) {
    case 'MFRAC':
      return `${grouped(first)}/${grouped(second)}`;
    case 'MSUP':
    case 'MOVER':
      return first + (raised(second) ?? `^${grouped(second)}`);
    case 'MSUB':
    case 'MUNDER':
      return first + (sunk(second) ?? `_${grouped(second)}`);
    case 'MSUBSUP':
    case 'MUNDEROVER':
      return first + (sunk(second) ?? `_${grouped(second)}`) + (raised(third) ?? `^${grouped(third)}`);
    case 'MSQRT':
      return `√${grouped(parts.join(''))}`;
    case 'MROOT':
      return `${raised(second) ?? second}√${grouped(first)}`;
    case 'MTR':
    case 'MTABLE':
      return parts.join(name === 'MTR' ? ' ' : '；');
    case 'MFENCED':
      return `(${parts.join(',')})`;
    default:
      return parts.join('');
  }
}

/** Signs that multiply or apply are written for programs. */
const clean = (text: string) => text.replaceAll(/[\s\u200b\u2061-\u2064]+/g, '');
const grouped = (text: string) => (/^(?:[\p{L}\p{N}.]+|\(.*\))$/u.test(text) ? text : `(${text})`);

/** KaTeX and MathJax draw a formula a second time beside its MathML, of pieces that read as nothing. */
export const isDrawnFormula = (element: Element): boolean =>
  (element.getAttribute('class') === 'katex-html' &&
    element.previousElementSibling?.getAttribute('class') === 'katex-mathml') ||
  (element.getAttribute('aria-hidden') === 'true' && isSpoken(element.nextElementSibling));

/** What MathJax has for screen readers: the formula in MathML. */
const isSpoken = (element: Element | null): boolean =>
  element !== null &&
  (element.nodeName.toUpperCase() === 'MJX-ASSISTIVE-MML' ||
    element.getAttribute('class') === 'MJX_Assistive_MathML');
