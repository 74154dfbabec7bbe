'use client';

import { useId } from 'react';
import { articleTypes, typeNames } from '#newsroom/body/kinds.rule.ts';
import { Labelled, describedBy } from '../form/labelled.tsx';
import { Tick } from '../form/tick.tsx';
import type { ChannelOption } from '../form/channel-option.ts';
import { withQuery } from '../pickers/ask-desk.ts';
import { SuggestField } from './suggest-field.island.tsx';
import { TokenField } from '../pickers/token-field.island.tsx';
import { useStoryField } from '../story/story-editor.island.tsx';
import { useTextDraft } from '../story/text-draft.island.tsx';
import { channelTrails } from './channel-trails.ts';
import { DatelineFields } from './dateline-fields.island.tsx';
import { Fold } from './fold.island.tsx';

const tagSource = { path: (q: string) => withQuery('/admin/find/tags', { q }) };
const sourceSource = { path: (q: string) => withQuery('/admin/find/sources', { q }) };
const eventSource = { path: (q: string) => withQuery('/admin/find/names', { of: 'event', q }) };

/** 归类: where the story stands and what it is about. */
export function PlaceFold({ channels, now }: { channels: readonly ChannelOption[]; now: number }) {
  const [tags, setTags] = useStoryField('tags');
  const [source, setSource] = useStoryField('sourceName');
  const [event, setEvent] = useStoryField('event');
  return (
    <Fold id="place" title="归类">
      <ChannelFields channels={channels} />
      <TokenField
        label="标签"
        tokens={tags.map((name) => ({ id: name, text: name }))}
        onChange={(tokens) => setTags(tokens.map((one) => one.id))}
        source={tagSource}
        free
        sortable
        most={20}
        placeholder="输入后回车，可用逗号分开"
      />
      <SuggestField label="来源" value={source} onChange={setSource} source={sourceSource} most={60} />
      <SourceUrl />
      <DatelineFields now={now} />
      <SuggestField
        label="事件"
        value={event}
        onChange={setEvent}
        source={eventSource}
        most={60}
        hint="同一事件的稿件填一样的词，首页只放其中一篇。"
      />
      <AiMade />
    </Fold>
  );
}

function ChannelFields({ channels }: { channels: readonly ChannelOption[] }) {
  const id = useId();
  const [channelId, setChannel] = useStoryField('channelId');
  const [extra, setExtra] = useStoryField('extraChannels');
  const [type, setType] = useStoryField('type');
  const trails = channelTrails(channels);
  const trailOf = (wanted: number) => trails.find((one) => one.id === wanted)?.trail ?? '';
  return (
    <>
      <Labelled id={`${id}-channel`} label="频道">
        <select
          id={`${id}-channel`}
          className="box"
          data-field="channelId"
          value={channelId}
          onChange={(event) => setChannel(Number(event.target.value))}
        >
          {trailOf(channelId) === '' ? <option value={channelId}>请选择</option> : null}
          {channels.map((one) => (
            <option key={one.id} value={one.id}>
              {`${'　'.repeat(one.depth)}${one.name}`}
            </option>
          ))}
        </select>
      </Labelled>
      <TokenField
        label="副频道"
        tokens={extra.map((one) => ({ id: String(one), text: trailOf(one) || '已撤销的频道' }))}
        onChange={(tokens) => setExtra(tokens.map((one) => Number(one.id)))}
        source={{
          options: trails
            .filter((one) => one.id !== channelId)
            .map((one) => ({ id: String(one.id), text: one.trail })),
        }}
        most={10}
        placeholder="同时出现在这些频道"
      />
      <Labelled id={`${id}-type`} label="体裁">
        <select
          id={`${id}-type`}
          className="box"
          value={type}
          onChange={(event) => {
            const next = articleTypes.find((one) => one === event.target.value);
            if (next) setType(next);
          }}
        >
          {articleTypes.map((one) => (
            <option key={one} value={one}>
              {typeNames[one]}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  );
}

const isAddress = (text: string) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));

function SourceUrl() {
  const id = useId();
  const [url, setUrl] = useStoryField('sourceUrl');
  const draft = useTextDraft(url, (text) => setUrl(text.trim()));
  const wrong = !isAddress(draft.value.trim());
  const said = { fault: wrong ? '来源链接须以 http 或 https 开头，改好之前存不上。' : undefined };
  return (
    <Labelled id={id} label="来源链接" said={said}>
      <input
        {...draft}
        id={id}
        className="box"
        type="url"
        inputMode="url"
        data-field="sourceUrl"
        placeholder="https://"
        aria-invalid={wrong || undefined}
        aria-describedby={describedBy(id, said)}
      />
    </Labelled>
  );
}

function AiMade() {
  const [aiMade, setAiMade] = useStoryField('aiMade');
  return <Tick label="正文由 AI 生成（读者会看到标记）" checked={aiMade} onTick={setAiMade} />;
}
