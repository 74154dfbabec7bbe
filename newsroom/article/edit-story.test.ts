import { expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { blankInput } from './article-input.rule.ts';
import type { Body } from './body.rule.ts';
import { type StoryEdit, editStory } from './edit-story.ts';
import { readDraft } from './read-draft.ts';
import { createDraft, saveDraft } from './save-draft.ts';

useTestDatabase();

const by = { id: null, name: '王五', role: 'editor' } as const;
const other = { id: null, name: '赵六', role: 'editor' } as const;

async function story() {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  const { id, revisionId } = await createDraft({
    by,
    input: {
      ...blankInput(channelId),
      headline: '旧标题',
      tags: ['标签'],
      body: {
        version: 1,
        blocks: [
          { type: 'paragraph', runs: [{ text: '正文。' }] },
          { type: 'figure', mediaId: null, caption: '旧图说', credit: '某人摄', alt: '' },
        ],
      },
    },
  });
  const edit: StoryEdit = {
    headline: '旧标题',
    kicker: '',
    standfirst: '',
    channelId,
    sourceName: '',
    figures: [{ caption: '旧图说', credit: '某人摄', alt: '' }],
  };
  return { id, revisionId, edit };
}

test('an edit changes titles and captions and leaves the rest of the story alone', async () => {
  const { id, revisionId, edit } = await story();
  const figures = [{ caption: '新图说', credit: '某人摄', alt: '画面' }];
  const done = await editStory({
    by,
    id,
    basedOn: revisionId,
    edit: { ...edit, headline: '新标题', figures },
  });
  expect(done).toEqual({ changed: true });
  expect(readDraft(id)?.input).toMatchObject({
    headline: '新标题',
    tags: ['标签'],
    body: {
      blocks: [
        { type: 'paragraph', runs: [{ text: '正文。' }] },
        { type: 'figure', mediaId: null, caption: '新图说', credit: '某人摄', alt: '画面' },
      ],
    },
  });
});

test('an edit that changes nothing writes nothing', async () => {
  const { id, revisionId, edit } = await story();
  expect(await editStory({ by, id, basedOn: revisionId, edit })).toEqual({ changed: false });
  expect(readDraft(id)?.history.map((line) => line.verb)).toEqual(['create']);
});

test("an edit on top of an older version is refused, though it would change nothing of that version's", async () => {
  const { id, revisionId, edit } = await story();
  const input = readDraft(id)?.input;
  if (!input) throw new Error('no draft');
  await saveDraft({ by: other, id, basedOn: revisionId, input: { ...input, headline: '别人的标题' } });
  await expect(editStory({ by, id, basedOn: revisionId, edit })).rejects.toMatchObject({ code: 'conflict' });
  expect(readDraft(id)?.input.headline).toBe('别人的标题');
});

test('captions never land on other pictures: another number of pictures is refused', async () => {
  const { id, revisionId, edit } = await story();
  const refused = editStory({ by, id, basedOn: revisionId, edit: { ...edit, figures: [] } });
  await expect(refused).rejects.toMatchObject({ code: 'state' });
});

test('a file that is no picture is refused at its own field and saves nothing', async () => {
  const { id, revisionId, edit } = await story();
  const file = { name: 'x.jpg', bytes: new TextEncoder().encode('<svg onload=alert(1)>') };
  const figures = [{ caption: '', credit: '', alt: '', file }];
  const refused = editStory({ by, id, basedOn: revisionId, edit: { ...edit, figures } });
  await expect(refused).rejects.toMatchObject({ code: 'invalid', field: 'figures.0.file' });
  expect(readDraft(id)?.revisionId).toBe(revisionId);
});

test('blocks that the form cannot edit yet come back as they were, every field of theirs', async () => {
  const { edit } = await story();
  const told = { caption: '图说', credit: '署名', transcript: '第一句。\n第二句。', aiMade: true };
  const figure = {
    type: 'figure' as const,
    mediaId: null,
    caption: '旧图说',
    credit: '某人摄',
    alt: '',
    aiMade: true,
  };
  const body: Body = {
    version: 1,
    blocks: [
      { type: 'subhead', runs: [{ text: '小标题' }], publicId: 'abc123' },
      { type: 'video', mediaId: null, stream: '/streams/a.m3u8', posterId: null, subtitlesId: null, ...told },
      { type: 'audio', mediaId: null, ...told },
      {
        type: 'questions',
        items: [{ question: [{ text: '问' }], answer: [[{ text: '答' }], [{ text: '再答' }]] }],
      },
      { type: 'embed', provider: 'youku', id: 'XNDU=', title: '片名' },
      { type: 'table', caption: '表', header: true, rows: [[[{ text: '列' }]], [[]]] },
      { type: 'timeline', items: [{ time: '1987年', runs: [{ text: '签约' }] }] },
      { type: 'keyPoints', items: [[{ text: '要点', marks: [{ type: 'story', publicId: 'abc123' }] }]] },
      { type: 'editorNote', runs: [{ text: '按语' }] },
      { type: 'quote', runs: [{ text: '引文' }], attribution: '某人' },
      { type: 'list', ordered: true, items: [[{ text: '条目' }]] },
      { type: 'gallery', figures: [figure] },
    ],
  };
  const made = await createDraft({
    by,
    input: { ...blankInput(edit.channelId), headline: '旧标题', aiMade: true, body },
  });
  await editStory({ by, id: made.id, basedOn: made.revisionId, edit: { ...edit, headline: '新标题' } });
  expect(readDraft(made.id)?.input).toMatchObject({ headline: '新标题', aiMade: true, event: '' });
  expect(readDraft(made.id)?.input.body).toEqual(body);
});
