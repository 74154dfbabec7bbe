import { Node } from '@tiptap/core';
import { type Block, blockShape } from '#newsroom/body/body.rule.ts';
import { blockToContent } from './body-content.ts';
import { nodeBlocks } from './node-blocks.ts';

type Atom = Extract<Block, { type: 'figure' | 'video' | 'audio' | 'embed' }>;
type Shape<T extends Atom['type']> = { name: T; attrs: Record<string, unknown> };

/**
 * A block that is no text: all it holds are attributes. In the clipboard it is its own data, which is parsed like any
 * input, so that a page that forges it cannot bring in more than a body may hold.
 */
const atomNode = <T extends Atom['type']>({ name, attrs }: Shape<T>) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: false,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attrs).map(([key, value]) => [key, { default: value, rendered: false }]),
      ),
    parseHTML: () => [{ tag: `figure[data-block]`, getAttrs: (element) => atomAttrs(name, element) }],
    renderHTML: ({ node }) => ['figure', { 'data-block': JSON.stringify(nodeBlocks(node)[0]) }],
  });

function atomAttrs(name: Atom['type'], element: HTMLElement): Record<string, unknown> | false {
  try {
    const parsed = blockShape.safeParse(JSON.parse(element.getAttribute('data-block') ?? ''));
    return parsed.success && parsed.data.type === name ? (blockToContent(parsed.data).attrs ?? false) : false;
  } catch {
    return false;
  }
}

const texts = { caption: '', credit: '' };

export const FigureNode = atomNode({
  name: 'figure',
  attrs: { mediaId: null, ...texts, alt: '', aiMade: null },
});

export const VideoNode = atomNode({
  name: 'video',
  attrs: {
    mediaId: null,
    stream: null,
    posterId: null,
    subtitlesId: null,
    ...texts,
    transcript: '',
    aiMade: null,
  },
});

export const AudioNode = atomNode({
  name: 'audio',
  attrs: { mediaId: null, ...texts, transcript: '', aiMade: null },
});

export const EmbedNode = atomNode({ name: 'embed', attrs: { provider: '', id: '', title: '' } });

export const GalleryNode = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  parseHTML: () => [{ tag: 'section.gal' }],
  renderHTML: () => ['section', { class: 'gal' }, 0],
});

export const mediaNodes = [FigureNode, GalleryNode, VideoNode, AudioNode, EmbedNode];
