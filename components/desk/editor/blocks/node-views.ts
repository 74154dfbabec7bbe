import { ReactNodeViewRenderer } from '@tiptap/react';
import { AudioNode, EmbedNode, FigureNode, GalleryNode, VideoNode } from '../../story/media-nodes.ts';
import { Table, tableParts } from '../../story/table-nodes.ts';
import { EmbedView } from './embed-view.island.tsx';
import { FigureView } from './figure-view.island.tsx';
import { FilmView } from './film-view.island.tsx';
import { TableView } from './table-view.island.tsx';

/** Blocks that are more than text, with what the editor shows of them. */
export const shownNodes = [
  FigureNode.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
  GalleryNode,
  VideoNode.extend({ addNodeView: () => ReactNodeViewRenderer(FilmView) }),
  AudioNode.extend({ addNodeView: () => ReactNodeViewRenderer(FilmView) }),
  EmbedNode.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  Table.extend({
    addNodeView: () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' }),
  }),
  ...tableParts,
];
