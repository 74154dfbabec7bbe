import type { Story } from '#newsroom/article/story-view.ts';

/** 署名 behind the 鱼尾 that ends a story: each role with its names, as printed. */
export function Contributors({ story }: { story: Story }) {
  if (story.contributors.length === 0) return null;
  return (
    <p className="rep">
      <span className="yw" />
      {story.contributors.map(({ role, names }) => (
        <span key={role}>
          {role}：{names.join('、')}
        </span>
      ))}
    </p>
  );
}
