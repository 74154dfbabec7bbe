import type { Story } from '#newsroom/story/story-view.ts';

export function StoryTags({ story }: { story: Story }) {
  if (story.tags.length === 0) return null;
  return (
    <nav className="tags" aria-label="标签">
      {story.tags.map((tag) => (
        <a key={tag.path} href={tag.path} rel="tag">
          {tag.name}
        </a>
      ))}
    </nav>
  );
}
