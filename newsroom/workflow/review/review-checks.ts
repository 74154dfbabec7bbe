import { isUnseen } from '#lib/text/plain-text.ts';
import { type Figure, runsText } from '#newsroom/body/body.rule.ts';
import { figuresOf } from '#newsroom/body/figures.rule.ts';
import { checkText } from '#newsroom/proof/check-text.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { checksOf } from '../checks.ts';

/** `block`: where the first place is, by its number in the body; null where it is in no block. */
export type ReviewCheck = { name: string; found: number; says: string; block: number | null };

const lackOf: Record<string, 'caption' | 'credit' | 'alt'> = {
  图片说明: 'caption',
  图片署名: 'credit',
  替代文字: 'alt',
};

/** What the checks find, what needs a look first: those that go on the 签发单, and the punctuation of the copy. */
export function reviewChecks(input: ArticleInput): ReviewCheck[] {
  const { blocks } = input.body;
  const pictured = blocks.some((block) => figuresOf(block).some((figure) => figure.mediaId !== null));
  const told = checksOf(input).filter(({ name }) => pictured || lackOf[name] === undefined);
  const named = told.map((one): ReviewCheck => {
    const field = lackOf[one.name];
    if (field === undefined) return { ...one, block: null };
    const lacks = (figure: Figure) => figure.mediaId !== null && isUnseen(figure[field]);
    const at = blocks.findIndex((block) => figuresOf(block).some(lacks));
    return { ...one, block: at === -1 ? null : at };
  });
  return [...named, punctuation(input)].toSorted((a, b) => Number(b.found > 0) - Number(a.found > 0));
}

function punctuation({ body: { blocks } }: ArticleInput): ReviewCheck {
  const finds = blocks.map((block, at) => {
    if (block.type !== 'paragraph' && block.type !== 'subhead') return 0;
    const next = blocks[at + 1];
    const goesOn = next?.type === 'paragraph' && runsText(next.runs).startsWith('“');
    return checkText(runsText(block.runs), { goesOn }).length;
  });
  const first = finds.findIndex((count) => count > 0);
  return {
    name: '标点',
    found: finds.reduce((sum, count) => sum + count, 0),
    says: '标点、数字、引号',
    block: first === -1 ? null : first,
  };
}
