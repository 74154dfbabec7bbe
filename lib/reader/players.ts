type Player = {
  name: string;
  /** Shown before anything of theirs loads, so that a reader knows whom a click calls. */
  host: string;
  page: (id: string) => string;
  frame: (id: string) => string;
};

/** Players of other houses that a page may show after a click. The policy for pages allows frames of these alone. */
export const players = {
  bilibili: {
    name: '哔哩哔哩',
    host: 'player.bilibili.com',
    page: (id) => {
      const [film = '', part] = id.split('-p');
      return `https://www.bilibili.com/video/${encodeURIComponent(film)}${part === undefined ? '' : `?p=${encodeURIComponent(part)}`}`;
    },
    frame: (id) => {
      const [film = '', part] = id.split('-p');
      const which = /^av\d+$/i.test(film) ? `aid=${film.slice(2)}` : `bvid=${encodeURIComponent(film)}`;
      const of = part === undefined ? '' : `&p=${encodeURIComponent(part)}`;
      return `https://player.bilibili.com/player.html?${which}${of}&autoplay=1`;
    },
  },
  youku: {
    name: '优酷',
    host: 'player.youku.com',
    page: (id) => `https://v.youku.com/v_show/id_${encodeURIComponent(id)}.html`,
    frame: (id) => `https://player.youku.com/embed/${encodeURIComponent(id)}`,
  },
  tencentVideo: {
    name: '腾讯视频',
    host: 'v.qq.com',
    page: (id) => `https://v.qq.com/x/page/${encodeURIComponent(id)}.html`,
    frame: (id) => `https://v.qq.com/txp/iframe/player.html?vid=${encodeURIComponent(id)}`,
  },
} satisfies Record<string, Player>;

/** Origins of their frames. */
export const playerOrigins: readonly string[] = Object.values(players).map(({ host }) => `https://${host}`);
