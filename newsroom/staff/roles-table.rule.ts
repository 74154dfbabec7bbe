import { type Reach, actionNames, actions, can, reachOf } from './can.rule.ts';
import { roleNames, roles } from './person.rule.ts';

const reachNames: Record<Reach, string> = { own: '限负责的频道', all: '限定频道的人不能', any: '不限' };

/** The rights as a document for people, made from what `can` answers. */
export function rolesTable(): string {
  const head = ['操作', ...roles.map((role) => roleNames[role]), '限定频道时'];
  const rows = actions.map((action) => [
    `${actionNames[action]} \`${action}\``,
    ...roles.map((role) => (can({ id: null, name: '', role }, action) ? '✓' : '')),
    reachNames[reachOf(action)],
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Roles and rights',
    '',
    'Made from `newsroom/staff/can.rule.ts` by its test; `npm run unit -- newsroom/staff/can.test.ts -u` writes it anew.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
    'The last column is for who is limited to channels (成员与权限, 负责频道): 限负责的频道 means stories whose own channel, ' +
      'in the newest version and where readers see it, is among theirs or below one of them; into further channels they ' +
      'put a story only where these are theirs too. 限定频道的人不能: it touches the whole site. Admins are never limited.',
    '',
    `Roles in the code: ${roles.map((role) => `${roleNames[role]} \`${role}\``).join(', ')}.`,
    '',
  ].join('\n');
}
