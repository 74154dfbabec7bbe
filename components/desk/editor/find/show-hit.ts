import type { Editor } from '@tiptap/core';
import type { Hit } from './find-words.ts';

const labels = { kicker: '引题', headline: '标题', shortHeadline: '短标题', standfirst: '导语' } as const;

/** Brings a place that was found into view. The focus stays where it is. */
export function showHit({ view }: Editor, hit: Hit): void {
  placeOf(view, hit)?.scrollIntoView({ block: 'center' });
}

function placeOf(view: Editor['view'], hit: Hit): Element | null {
  if (hit.place === 'field') {
    return view.dom.closest('.canvas')?.querySelector(`[aria-label="${labels[hit.name]}"]`) ?? null;
  }
  const { node } = hit.place === 'copy' ? view.domAtPos(hit.from) : { node: view.nodeDOM(hit.pos) };
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
