'use client';

import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useStoryEditor } from '../story/story-editor.island.tsx';
import { selectedBlocks } from './blocks/block-edits.ts';
import { blockKinds } from './blocks/block-kinds.ts';
import { kindOfNode } from './blocks/block-shape.ts';
import { type EditorActs, useEditorActs } from './editor-acts.island.tsx';
import { moveFocus } from './keys/roving-focus.ts';
import { MenuButton } from './menu-button.island.tsx';

type Props = { onFind: () => void };

/** Every tool in one row: one stop of the Tab key, arrows go along it. */
export function Toolbar({ onFind }: Props) {
  const acts = useEditorActs();
  const bar = useRef<HTMLDivElement>(null);
  const { editor } = useStoryEditor();

  function keys(event: KeyboardEvent) {
    if (!bar.current) return;
    if (event.key === 'Escape') editor.view.focus();
    else if (!moveFocus(bar.current, event.key)) return;
    event.preventDefault();
  }

  return (
    <div
      className="toolbar flex flex-wrap justify-center gap-[0.1rem] border-b border-rule bg-raised p-[0.3rem] max-phone:flex-nowrap max-phone:justify-start max-phone:overflow-x-auto"
      role="toolbar"
      aria-label="编辑工具"
      tabIndex={-1}
      ref={bar}
      onKeyDown={keys}
    >
      <BlockTools acts={acts} />
      <MarkTools acts={acts} />
      <hr />
      <Tool name="图片" run={() => acts.insert('figure')}>
        <Icon name="pictures" />
        图片
      </Tool>
      <Tool name="视频" run={() => acts.insert('video')}>
        <Icon name="play" />
        视频
      </Tool>
      <Tool name="加引号" run={acts.quotes}>
        “ ”
      </Tool>
      <Tool name="破折号" run={acts.dash}>
        ——
      </Tool>
      <MoreTools acts={acts} />
      <hr />
      <HistoryTools acts={acts} />
      <Tool name="查找与替换" run={onFind}>
        <Icon name="search" />
      </Tool>
    </div>
  );
}

type ToolProps = {
  name: string;
  pressed?: boolean;
  off?: boolean;
  first?: boolean;
  run: () => void;
  children: ReactNode;
};

/** The editor keeps its selection: a press on a tool doesn't take the focus. */
function Tool({ name, pressed, off, first, run, children }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button"
      tabIndex={first ? 0 : -1}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!off) run();
      }}
    >
      {children}
    </button>
  );
}

function BlockTools({ acts }: { acts: EditorActs }) {
  const { editor } = useStoryEditor();
  const kind = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const node = state.doc.maybeChild(selectedBlocks(state).index);
      return node ? kindOfNode(node) : 'paragraph';
    },
  });
  return (
    <>
      <Tool name="正文" first pressed={kind === 'paragraph'} run={() => acts.turn('paragraph')}>
        正文
      </Tool>
      <Tool
        name="小标题"
        pressed={kind === 'subhead'}
        run={() => acts.turn(kind === 'subhead' ? 'paragraph' : 'subhead')}
      >
        H
      </Tool>
      <Tool
        name="引文"
        pressed={kind === 'quote'}
        run={() => acts.turn(kind === 'quote' ? 'paragraph' : 'quote')}
      >
        <Icon name="quote" />
      </Tool>
    </>
  );
}

function MarkTools({ acts }: { acts: EditorActs }) {
  const { editor } = useStoryEditor();
  const on = useEditorState({
    editor,
    selector: ({ editor }) =>
      [
        editor.isActive('strong') ? 'strong' : '',
        editor.isActive('emphasis') ? 'emphasis' : '',
        editor.isActive('link') || editor.isActive('story') ? 'link' : '',
      ].join(' '),
  });
  return (
    <>
      <Tool name="加粗" pressed={on.includes('strong')} run={acts.strong}>
        <Icon name="bold" />
      </Tool>
      <Tool name="着重号" pressed={on.includes('emphasis')} run={acts.emphasis}>
        <em className="dot not-italic">重</em>
      </Tool>
      <Tool name="链接" pressed={on.includes('link')} run={acts.link}>
        <Icon name="link" />
      </Tool>
    </>
  );
}

const listed = new Set(['paragraph', 'subhead', 'figure', 'video', 'quote']);

function MoreTools({ acts }: { acts: EditorActs }) {
  const blocks = blockKinds
    .filter(({ kind }) => !listed.has(kind))
    .map(({ kind, name, icon }) => ({ name, icon, run: () => acts.insert(kind) }));
  return (
    <MenuButton
      label="更多"
      tabIndex={-1}
      items={[
        ...blocks,
        { name: '注音', run: acts.ruby },
        { name: '上标', run: acts.superscript },
        { name: '下标', run: acts.subscript },
        { name: '外文', run: acts.latin },
        { name: '清除格式', run: acts.clear },
        { name: '快捷键', run: acts.keys },
      ]}
    >
      <Icon name="add" />
    </MenuButton>
  );
}

function HistoryTools({ acts }: { acts: EditorActs }) {
  const { editor } = useStoryEditor();
  const can = useEditorState({
    editor,
    selector: ({ editor }) => `${editor.can().undo() ? 'u' : ''}${editor.can().redo() ? 'r' : ''}`,
  });
  return (
    <>
      <Tool name="撤销" off={!can.includes('u')} run={acts.undo}>
        <Icon name="undo" />
      </Tool>
      <Tool name="重做" off={!can.includes('r')} run={acts.redo}>
        <Icon name="redo" />
      </Tool>
    </>
  );
}
