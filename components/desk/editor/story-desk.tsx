import { PlainPanel } from '../panel/plain-panel.tsx';
import { StandingScope } from '../panel/standing-scope.island.tsx';
import { EditorPanel } from '../panel/story-panel.island.tsx';
import { SavingScope } from '../saving/saving-scope.island.tsx';
import type { EditorPageView } from '../story/editor-page-view.ts';
import { MediaFactsScope } from '../story/media-facts.island.tsx';
import { Canvas } from './canvas.island.tsx';
import { AskScope } from './editor-ask.island.tsx';
import { EditorBar } from './editor-bar.island.tsx';
import { VoiceScope } from './editor-voice.island.tsx';
import { PlainCopy } from './plain-copy.tsx';
import { StoryEditorScope } from './story-editor-scope.island.tsx';

/** One story at the desk: bar, copy and panel, all writing into one document. */
export function StoryDesk({ view }: { view: EditorPageView }) {
  return (
    <MediaFactsScope media={view.media}>
      <StoryEditorScope
        story={view.draft.input}
        readOnly={!view.may.write}
        fallback={
          <>
            <PlainCopy view={view} />
            <PlainPanel view={view} />
          </>
        }
      >
        <VoiceScope>
          <AskScope>
            <StandingScope view={view}>
              <SavingScope view={view}>
                <EditorBar />
                <Canvas view={view} />
                <EditorPanel />
              </SavingScope>
            </StandingScope>
          </AskScope>
        </VoiceScope>
      </StoryEditorScope>
    </MediaFactsScope>
  );
}
