import { exactTime, isoBeijing } from '#lib/dates.ts';
import type { StaffLine } from '#newsroom/staff/list-staff.ts';
import { roleNames } from '#newsroom/staff/person.rule.ts';
import { updatedText } from '../form/updated-text.ts';

export function StaffTable({ lines, now }: { lines: readonly StaffLine[]; now: number }) {
  return (
    <div className="table-frame">
      <table className="tbl members">
        <caption className="sr-only">成员，职责最高的在前，停用的在后</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">角色</th>
            <th scope="col">频道</th>
            <th scope="col">第二步</th>
            <th scope="col">最近登录</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <a href={`/admin/staff/${line.id}`}>{line.name}</a>
                <small className="text-2xs text-ink-3">{line.username}</small>
              </th>
              <td>{roleNames[line.role]}</td>
              <td className="whitespace-normal">{scopeText(line)}</td>
              <td>{line.twoFactor ? '已开启' : '未开启'}</td>
              <td>
                {line.lastSignIn === null ? (
                  line.neverSignedIn ? (
                    '还没有登录过'
                  ) : (
                    '半年内没有'
                  )
                ) : (
                  <time dateTime={isoBeijing(line.lastSignIn)} title={exactTime(line.lastSignIn)}>
                    {updatedText(line.lastSignIn, now)}
                  </time>
                )}
              </td>
              <td>
                <StaffState line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const scopeText = ({ channels }: StaffLine) =>
  channels.length === 0 ? '全部' : channels.map((one) => one.name).join('、');

export function StaffState({ line }: { line: StaffLine }) {
  if (line.stopped) return <span className="state-badge killed">已停用</span>;
  if (line.mustChangePassword) return <span className="state-badge review">待改密码</span>;
  return <span className="state-badge published">在用</span>;
}
