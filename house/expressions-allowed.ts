/**
 * Expressions that are not linear, or not known to be, and what makes each safe all the same. `bound`: the words of the
 * code that keep long text from it, and where they stand. `ours`: why no stranger's text comes to it.
 */
type Allowed = { path: string; begins: string } & ({ bound: string; in?: string } | { ours: string });

export const allowedExpressions: readonly Allowed[] = [
  { path: 'bin/test-report.ts', begins: String.raw`^\s*Tests`, ours: 'what our tests print' },
  { path: 'bin/test-report.ts', begins: String.raw`(\d+) passed`, ours: 'what our tests print' },
  { path: 'bin/test-report.ts', begins: String.raw`(\d+) failed`, ours: 'what our tests print' },
  { path: 'bin/test-report.ts', begins: String.raw`^\s*(?:FAIL`, ours: 'what our tests print' },
  { path: 'demo/inline-text.ts', begins: String.raw`\{([^|{}]+)`, ours: 'the demo’s stories' },
  { path: 'demo/story-text.ts', begins: String.raw`^\[(要点|`, ours: 'the demo’s stories' },
  {
    path: 'edge/render/document.ts',
    begins: String.raw`<script\b`,
    ours: 'what Next rendered: React writes < and > of all text as entities, and closes what it opens',
  },
  {
    path: 'edge/render/document.ts',
    begins: String.raw`<link\b`,
    ours: 'the same; a tag is as long as we made it',
  },
  {
    path: 'edge/render/document.ts',
    begins: String.raw`<meta\b`,
    ours: 'the same; a tag is as long as we made it',
  },
  {
    path: 'newsroom/proof/full-stops.rule.ts',
    begins: String.raw`[-−]?(?:[A-Za-z]{1,8})?\d(?:`,
    bound: 'text.slice(Math.max(0, at - reach), at)',
  },
  {
    path: 'newsroom/wire/page/body-blocks.ts',
    begins: String.raw`[”"]\S{3,}$`,
    bound: 'folded.length > 40',
  },
];
