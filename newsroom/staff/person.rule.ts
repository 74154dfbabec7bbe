export const roles = ['reporter', 'editor', 'deskChief', 'chief', 'admin'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  reporter: '记者',
  editor: '编辑',
  deskChief: '部门主任',
  chief: '总编',
  admin: '管理员',
};

/** Who acts. `id` is null for the command line and for jobs, which only have a name. */
export type Person = {
  id: string | null;
  name: string;
  role: Role;
  /** The channels that the person is limited to, with all below them. Absent: everywhere. */
  channels?: readonly number[];
};

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
