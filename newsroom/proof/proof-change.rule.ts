export const proofRules = ['mark', 'bracket', 'quote', 'indent', 'space', 'invisible'] as const;
export type ProofRule = (typeof proofRules)[number];

export const proofRuleNames: Record<ProofRule, string> = {
  mark: '半角标点改全角',
  bracket: '半角括号改全角',
  quote: '直引号改弯引号',
  indent: '去掉首尾空格',
  space: '整理空格',
  invisible: '去掉不可见字符',
};

/** `at` counts in the text as it came; `before` may be longer than `after`. */
export type ProofChange = { at: number; before: string; after: string; rule: ProofRule };
export type Proofed = { text: string; changes: ProofChange[] };

/** One character to put in place of another, or '' to take it away. */
export type Edit = { at: number; after: string; rule: ProofRule };
