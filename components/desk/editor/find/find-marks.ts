import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Hit } from './find-words.ts';

type Shown = { hits: readonly Hit[]; now: number };
export const findKey = new PluginKey<DecorationSet>('findMarks');

/** Shows what was found; `now` is the one that the next act is about. */
export const findMarks = () =>
  new Plugin<DecorationSet>({
    key: findKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, old) => {
        const shown: Shown | undefined = tr.getMeta(findKey);
        if (!shown) return old.map(tr.mapping, tr.doc);
        const marks = shown.hits.flatMap((hit, index) => {
          const className = index === shown.now ? 'found-word now' : 'found-word';
          if (hit.place === 'copy') return [Decoration.inline(hit.from, hit.to, { class: className })];
          const node = hit.place === 'block' ? tr.doc.nodeAt(hit.pos) : null;
          if (hit.place !== 'block' || !node || index !== shown.now) return [];
          return [Decoration.node(hit.pos, hit.pos + node.nodeSize, { class: 'found-block' })];
        });
        return DecorationSet.create(tr.doc, marks);
      },
    },
    props: { decorations: (state) => findKey.getState(state) },
  });
