import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { limitsTable } from './limits.ts';

test('docs/limits.md says what the code does', async () => {
  const config = await resolveConfig('docs/limits.md');
  const text = await format(limitsTable(), { ...config, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot('../docs/limits.md');
});
