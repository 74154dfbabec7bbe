'use client';

import { type ChangeEvent, type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import type { FoundMedia } from '#newsroom/media/found-media.rule.ts';
import type { MediaKind } from '#newsroom/media/sniff.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMediaPages } from './media-pages.ts';
import { MediaShelf } from './media-shelf.island.tsx';
import { useMediaUploads } from './media-uploads.ts';
import { PickerDialog } from './picker-dialog.island.tsx';
import { UploadList } from './upload-list.island.tsx';

export type PickedMedia = FoundMedia;

type Props = {
  open: boolean;
  kind: MediaKind;
  multiple?: boolean;
  /** In the order in which they were chosen. */
  onPick: (media: PickedMedia[]) => void;
  onClose: () => void;
};

const names: Record<MediaKind, string> = { image: '图片', video: '视频', audio: '音频', subtitles: '字幕' };
const units: Record<MediaKind, string> = { image: '张', video: '个', audio: '个', subtitles: '个' };
const endings: Record<MediaKind, string> = {
  image: 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff',
  video: 'video/mp4,video/webm',
  audio: 'audio/mpeg,audio/mp4,audio/ogg,audio/wav',
  subtitles: '.vtt,text/vtt',
};

/** Chooses from what is stored, newest first, and takes new files in. */
export function MediaPicker({ open, onClose, ...rest }: Props) {
  return (
    <PickerDialog open={open} title={`选择${names[rest.kind]}`} size="wide" onClose={onClose}>
      <MediaChoice {...rest} onClose={onClose} />
    </PickerDialog>
  );
}

function MediaChoice({ kind, multiple = false, onPick, onClose }: Omit<Props, 'open'>) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<FoundMedia[]>([]);
  const choose = (item: FoundMedia) =>
    setChosen((before) => [...(multiple ? before.filter((one) => one.id !== item.id) : []), item]);
  const shelf = useMediaPages(kind, query.trim());
  const { uploads, add, retry, drop } = useMediaUploads(kind, (item) => {
    shelf.putFirst(item);
    choose(item);
  });
  const file = useRef<HTMLInputElement>(null);

  function toggle(item: FoundMedia) {
    if (item.media === null) return;
    if (chosen.some((one) => one.id === item.id))
      setChosen((before) => before.filter((one) => one.id !== item.id));
    else choose(item);
  }

  function take(item: FoundMedia) {
    if (item.media === null) return;
    const known = chosen.some((one) => one.id === item.id);
    onPick(multiple ? (known ? chosen : [...chosen, item]) : [item]);
  }

  function addFrom(event: DragEvent | ClipboardEvent, data: DataTransfer) {
    if (data.files.length === 0) return;
    event.preventDefault();
    add(data.files);
  }

  function addChosen(event: ChangeEvent<HTMLInputElement>) {
    add([...(event.target.files ?? [])]);
    event.target.value = '';
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- files may be dropped anywhere; the button does the same
    <div
      className="flex min-h-0 flex-1 flex-col"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => addFrom(event, event.dataTransfer)}
      onPaste={(event) => addFrom(event, event.clipboardData)}
    >
      <div className="mx-4 my-3 flex flex-wrap gap-2">
        <div className="icon-field max-w-[26rem] flex-1 max-phone:flex-[0_0_70%]">
          <Icon name="search" />
          <input
            type="search"
            aria-label={`搜索${names[kind]}`}
            placeholder="文件名、图说、署名"
            value={query}
            maxLength={100}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <button type="button" className="btn" onClick={() => file.current?.click()}>
          <Icon name="add" />
          上传{names[kind]}
        </button>
        <input ref={file} type="file" hidden multiple accept={endings[kind]} onChange={addChosen} />
      </div>
      <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
      <MediaShelf
        items={shelf.items}
        chosen={chosen.map((one) => one.id)}
        multiple={multiple}
        onToggle={toggle}
        onTake={take}
      />
      <ShelfEnd shelf={shelf} query={query} name={names[kind]} />
      <footer className="flex items-center gap-2 border-t border-rule px-4 py-2">
        <output className="hint mr-auto">
          {chosen.length > 0 ? `已选 ${chosen.length} ${units[kind]}` : '也可以把文件拖进来，或粘贴图片'}
        </output>
        <button type="button" className="btn" onClick={onClose}>
          取消
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={chosen.length === 0}
          onClick={() => onPick(chosen)}
        >
          选用
        </button>
      </footer>
    </div>
  );
}

type EndProps = { shelf: ReturnType<typeof useMediaPages>; query: string; name: string };

function ShelfEnd({ shelf: { items, next, pending, fault, more }, query, name }: EndProps) {
  if (fault !== '')
    return (
      <p className="picker-end" role="alert">
        {fault}
        <button type="button" className="btn" onClick={more}>
          再试一次
        </button>
      </p>
    );
  if (pending) return <output className="picker-end">正在查找</output>;
  if (items.length === 0)
    return (
      <p className="picker-end">
        {query === '' ? `还没有${name}，请上传。` : `没有找到，换个词，或者上传。`}
      </p>
    );
  if (next === null) return null;
  return (
    <p className="picker-end">
      <button type="button" className="btn" onClick={more}>
        再看更早的
      </button>
    </p>
  );
}
