import { limits } from '#lib/limits.ts';
import type { TooLongDraft } from '#newsroom/article/too-long-draft.ts';

const { storyCharacters, storyBlocks } = limits;

/** In the editor's place, for copy of an earlier build that no editor could hold. */
export function TooLongStory({ draft }: { draft: TooLongDraft }) {
  return (
    <section>
      <p className="msg wrong" role="alert">
        这篇稿件太长，编辑器打不开。一篇最多 {storyCharacters.most / 10_000} 万字、{storyBlocks.most} 段。
      </p>
      <p>稿件原样存着，没有丢。请恢复较早的一版，或把内容分成几篇另写；已发布的可以在稿件列表里撤稿。</p>
      <p>
        <a className="btn" href={`/admin/articles/${draft.id}/revisions`}>
          看全部版本，恢复较早的一版
        </a>
      </p>
    </section>
  );
}
