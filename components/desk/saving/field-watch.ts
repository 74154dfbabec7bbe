import { isTextField } from './text-field.ts';

/** While someone types in a field without a pause, its words are brought into the story this often. */
const fieldsMs = 1500;

type Events = {
  /** What is typed has to come into the story. */
  onTyped: () => void;
  onFocus: (target: unknown) => void;
};

/** What is typed in text fields beside the copy, before it is written into the story. */
export class FieldWatch {
  #isComposing = false;

  /** An input method is at work in a text field; the editor itself knows of its own. */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  /** Answers with how to stop. */
  start(box: HTMLElement, { onTyped, onFocus }: Events): () => void {
    const control = new AbortController();
    const options = { signal: control.signal, capture: true };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const bringIn = () => {
      timer = undefined;
      if (this.#isComposing) timer = setTimeout(bringIn, fieldsMs);
      else onTyped();
    };
    const onStart = ({ target }: Event) => {
      this.#isComposing = isTextField(target);
    };
    const onEnd = () => {
      this.#isComposing = false;
    };
    const onInput = ({ target }: Event) => {
      if (isTextField(target)) timer ??= setTimeout(bringIn, fieldsMs);
    };
    const onBlur = ({ target }: Event) => {
      if (isTextField(target)) onTyped();
    };
    box.addEventListener('compositionstart', onStart, options);
    box.addEventListener('compositionend', onEnd, options);
    box.addEventListener('input', onInput, options);
    box.addEventListener('focusin', ({ target }) => onFocus(target), options);
    box.addEventListener('focusout', onBlur, options);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }
}
