'use client';

import { useContext, useEffect } from 'react';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import { useFormScope } from '../form/form-scope.island.tsx';
import { WritingContext } from '../saving/saving-context.island.tsx';

/**
 * In the form of an act after which the article is in another state: the open editor learns it and stays as it is,
 * with all that is typed. Without one the page comes back made anew.
 */
export function LearnState({ state }: { state: ArticleState }) {
  const { state: answer } = useFormScope();
  const saver = useContext(WritingContext)?.saver;
  useEffect(() => {
    if (answer.answer > 0 && answer.ok) saver?.learnState(state);
  }, [answer, saver, state]);
  return null;
}
