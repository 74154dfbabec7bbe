import { db } from '#db/client.ts';

/** Puts a hundred thousand pictures beside what is stored, as rows alone. */
export function fillMedia(): void {
  db().$client.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO media (id, sha256, kind, type, fileName, bytes, width, height, caption, credit, alt, state, renditions, createdAt)
    SELECT printf('z%011d', i), 'z' || i, 'image', 'image/jpeg', 'DSC' || i || '.jpg', 1, 800, 600, '图说第' || i || '张，河上的桥', '周砚 摄',
      '桥', 'ready', '[]', i FROM n`);
}
