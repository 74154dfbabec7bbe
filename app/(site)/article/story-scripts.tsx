import { browserFile } from '#lib/reader/browser-manifest.ts';
import { photosOf } from '#newsroom/body/photos.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import type { Story } from '#newsroom/story/story-view.ts';

/** Only what this story's page uses. */
export function StoryScripts({ story }: { story: Story }) {
  return scriptsOf(story).map((name) => {
    const address = browserFile(name);
    return address && <script key={name} type="module" src={address} />;
  });
}

function scriptsOf(story: Story): string[] {
  const names: string[] = [];
  if (photosOf(story).length > 1) names.push('photo-set');
  if (story.lead !== null || bodyFigures(story.body).length > 0) names.push('lightbox');
  if (story.body.blocks.some(({ type }) => type === 'video' || type === 'audio' || type === 'embed'))
    names.push('video');
  return names;
}
