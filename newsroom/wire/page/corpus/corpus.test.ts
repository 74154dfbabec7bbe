import { expect, test } from 'vitest';
import { pageForm } from '../page-form.ts';
import { readPage } from '../read-page.ts';
import { comparePage } from './compare-page.ts';
import { corpusPages } from './corpus.ts';
import { noStories } from './no-stories.ts';

/** Of all fields of all pages. */
const leastRight = 0.98;

test('of the pages of the corpus nearly all fields are right', async () => {
  const told: string[] = [];
  let fields = 0;
  let wrong = 0;
  for (const { name, bytes, wanted } of corpusPages()) {
    const read = await readPage({ source: { bytes }, keepPunctuation: false });
    const { fields: own, faults } = read.ok
      ? comparePage(pageForm(read.value.proofed.page), wanted)
      : refused(wanted.form, read.error);
    fields += own;
    wrong += faults.length;
    told.push(...faults.map(({ field, got, want }) => `${name} ${field}\n    got  ${got}\n    want ${want}`));
  }
  const right = (fields - wrong) / fields;
  expect(right, `${fields - wrong} of ${fields} fields\n${told.join('\n')}\n`).toBeGreaterThanOrEqual(
    leastRight,
  );
});

/** Of a page that was refused nothing is right. */
function refused(wanted: Parameters<typeof comparePage>[0], error: string) {
  const { fields } = comparePage(wanted, { form: wanted, fair: {} });
  return {
    fields,
    faults: Array.from({ length: fields }, () => ({ field: 'page', got: error, want: 'a story' })),
  };
}

test.each(noStories)('$name is refused, and the reason is true', async ({ text, why }) => {
  const read = await readPage({
    source: { bytes: new TextEncoder().encode(text) },
    keepPunctuation: false,
  });
  const told = read.ok ? `read as «${read.value.proofed.page.headline}»` : read.error;
  expect({ told, isTrue: !read.ok && why.some((words) => told.includes(words)) }).toEqual({
    told,
    isTrue: true,
  });
});
