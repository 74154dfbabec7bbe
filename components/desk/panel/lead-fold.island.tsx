'use client';

import { useId, useState } from 'react';
import { bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import type { StoryMedia } from '#newsroom/media/media-view.ts';
import { type Picture, renditionPath } from '#newsroom/media/picture.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { tooLong } from '../form/too-long.ts';
import { MediaPicker, type PickedMedia } from '../pickers/media-picker.island.tsx';
import { useMediaFacts } from '../story/media-facts.island.tsx';
import { useStoryEditor, useStoryField } from '../story/story-editor.island.tsx';
import { useTextDraft } from '../story/text-draft.island.tsx';
import { Fold } from './fold.island.tsx';

type Known = Readonly<Record<string, StoryMedia>>;

const pictureOf = (media: Known, id: string | null | undefined): Picture | null => {
  const found = id ? media[id] : undefined;
  return found?.kind === 'image' ? found : null;
};

/** The pictures of the body, each once; the first leads where none was chosen. */
export const bodyPictures = ({ body }: ArticleInput, media: Known): Picture[] =>
  bodyMediaIds(body).flatMap((id) => pictureOf(media, id) ?? []);

/** 题图: the picture that stands for the story in lists and cards. */
export function LeadFold({ story }: { story: ArticleInput }) {
  const { editor } = useStoryEditor();
  const { media, add } = useMediaFacts();
  const [leadId, setLead] = useStoryField('leadMediaId');
  const [leadAlt] = useStoryField('leadAlt');
  const [picking, setPicking] = useState(false);
  const pictures = bodyPictures(story, media);
  const chosen = pictureOf(media, leadId);
  const shown = leadId === null ? (pictures[0] ?? null) : chosen;

  function pick([item]: PickedMedia[]) {
    setPicking(false);
    if (!item?.media) return;
    add(item.media);
    const { tr } = editor.state;
    tr.setDocAttribute('leadMediaId', item.id);
    // Words that came with the file are better than none; both are one step back.
    if (leadAlt === '' && item.alt !== '') tr.setDocAttribute('leadAlt', item.alt);
    editor.view.dispatch(tr);
  }

  return (
    <Fold id="lead" title="题图" note={leadId !== null ? '已指定' : shown ? '正文第一张' : '没有'}>
      {shown ? (
        <img
          className="lead-picture aspect-[16/9] w-full object-cover"
          src={renditionPath(shown.id, '16x9.jpg')}
          alt={altOf(story, shown.id, leadAlt)}
          width={1200}
          height={675}
        />
      ) : (
        <p className="plain">
          {leadId === null
            ? '正文里还没有图片，列表和分享卡片就不带图。'
            : '指定的题图已经找不到了，请另选。'}
        </p>
      )}
      {pictures.length > 0 ? <BodyChoice pictures={pictures} chosen={leadId} onChoose={setLead} /> : null}
      <div className="acts">
        <button type="button" className="btn" data-field="leadMediaId" onClick={() => setPicking(true)}>
          {leadId === null ? '从图库选' : '换一张'}
        </button>
        {leadId === null ? null : (
          <button type="button" className="btn" onClick={() => setLead(null)}>
            用默认的
          </button>
        )}
      </div>
      {shown ? <LeadAlt placeholder={altOf(story, shown.id, '')} /> : null}
      <MediaPicker open={picking} kind="image" onPick={pick} onClose={() => setPicking(false)} />
    </Fold>
  );
}

/** Its own words, else those of the picture where it stands in the body. */
function altOf({ body }: ArticleInput, id: string, leadAlt: string): string {
  return leadAlt || (bodyFigures(body).find((one) => one.mediaId === id)?.alt ?? '');
}

type ChoiceProps = {
  pictures: readonly Picture[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
};

function BodyChoice({ pictures, chosen, onChoose }: ChoiceProps) {
  const name = useId();
  const [first] = pictures;
  if (pictures.length < 2 && chosen === null) return null;
  return (
    <fieldset className="lead-choice flex flex-wrap gap-2">
      <legend className="mb-[0.35rem] p-0">正文里的图片</legend>
      {pictures.map((one, index) => (
        <label key={one.id} className="relative block w-18 cursor-pointer max-phone:w-22">
          <input
            type="radio"
            className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
            name={name}
            checked={one.id === (chosen ?? first?.id)}
            onChange={() => onChoose(index === 0 ? null : one.id)}
          />
          <img
            className="h-12 w-full object-cover max-phone:h-15"
            src={renditionPath(one.id, `${one.widths[0]}.webp`)}
            alt={`第 ${index + 1} 张`}
            loading="lazy"
          />
        </label>
      ))}
    </fieldset>
  );
}

function LeadAlt({ placeholder }: { placeholder: string }) {
  const id = useId();
  const [alt, setAlt] = useStoryField('leadAlt');
  const draft = useTextDraft(alt, setAlt);
  const said = { fault: tooLong('替代文字', draft.value.trim(), 400) };
  return (
    <Labelled id={id} label="替代文字" said={said}>
      <textarea
        {...draft}
        id={id}
        className="box"
        rows={2}
        data-field="leadAlt"
        aria-invalid={said.fault === undefined ? undefined : true}
        aria-describedby={describedBy(id, said)}
        placeholder={placeholder || '给看不到图的人：图里有什么'}
      />
    </Labelled>
  );
}
