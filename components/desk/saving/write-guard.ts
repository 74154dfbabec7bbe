import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { fromElsewhere } from './apply-story.ts';
import { isTextField } from './text-field.ts';

/** The last word on read-only: whatever control forgets it, nothing changes a text that someone else writes. */
export class WriteGuard {
  readonly #editor: Editor;
  #mayWrite: boolean;

  constructor(editor: Editor, mayWrite: boolean) {
    this.#editor = editor;
    this.#mayWrite = mayWrite;
  }

  allow(mayWrite: boolean): void {
    this.#mayWrite = mayWrite;
    if (!this.#editor.isDestroyed) this.#editor.setEditable(mayWrite, false);
    this.guardField(document.activeElement);
  }

  /** Refuses changes of the document while nobody may write here; what comes from elsewhere passes. Answers with how to stop. */
  start(): () => void {
    const editor = this.#editor;
    if (!this.#mayWrite) editor.setEditable(false, false);
    const key = new PluginKey('readOnly');
    const filterTransaction: Plugin['spec']['filterTransaction'] = (tr) =>
      !tr.docChanged || this.#mayWrite || tr.getMeta(fromElsewhere) === true;
    editor.registerPlugin(new Plugin({ key, filterTransaction }));
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(key);
    };
  }

  /** A field of the story that may not be written in takes no keys; those of forms (a correction, a reason for killing) do. */
  readonly guardField = (target: unknown): void => {
    if (!isTextField(target) || target.form !== null || target.closest('dialog')) return;
    if (!this.#mayWrite) {
      target.readOnly = true;
      target.dataset['guarded'] = '';
    } else if (target.dataset['guarded'] !== undefined) {
      target.readOnly = false;
      delete target.dataset['guarded'];
    }
  };
}
