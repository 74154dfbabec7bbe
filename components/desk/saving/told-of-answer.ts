import type { SaveAnswer } from './save-calls.ts';
import { type SavingState, unlessLocked } from './saving-state.ts';

/** What the writer is told of an answer that leaves something unsaved; of a clash they hear once the texts were compared. */
export function toldOfAnswer(
  answer: Exclude<SaveAnswer, { kind: 'saved' | 'conflict' }>,
  state: SavingState,
): Partial<SavingState> {
  switch (answer.kind) {
    case 'away':
      return { status: unlessLocked(state, 'offline'), message: '' };
    case 'signedOut':
      return { status: 'signedOut', message: '' };
    case 'otherPerson':
      return { status: 'signedOut', otherPerson: answer.person, message: '' };
    case 'locked':
      return { status: 'locked', keptAside: answer.aside !== null };
    case 'refused':
      return answer.code === 'notFound'
        ? { status: 'dirty', gone: true, message: answer.message }
        : { status: 'dirty', message: `没有存到服务器：${sentence(answer.message)}内容留在本机。` };
  }
}

/** What is told where all was saved but the fields that were held back; without any, nothing is the matter. */
export function toldOfHeld(held: ReadonlyMap<string, string>): Partial<SavingState> {
  const [reason] = held.values();
  return {
    status: 'dirty',
    message:
      reason === undefined ? '' : `有一处没能存到服务器：${sentence(reason)}其余已存，这一处留在本机。`,
  };
}

const sentence = (words: string) => (words.endsWith('。') ? words : `${words}。`);
