import { expect, test } from 'vitest';
import { safeNextPath } from './next-path.ts';

test('signing in leads back to the page of the desk that was asked for', () => {
  expect(safeNextPath('/admin/articles/3?x=1')).toBe('/admin/articles/3?x=1');
});

test.each([
  'https://evil.example/admin', '//evil.example/admin', '/\\evil.example', '/admin/../../login', '/admin/../\\evil',
  '/administrator', 'javascript:alert(1)', '/', '', undefined, ['/admin'], '/admin\t//evil.example',
])('signing in never leads elsewhere: %j', (wanted) => {
  expect(safeNextPath(wanted)).toMatch(/^\/admin(?:$|[/?])/);
  expect(new URL(safeNextPath(wanted), 'http://here.test').origin).toBe('http://here.test');
}); // prettier-ignore
