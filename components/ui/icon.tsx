/** One table of line icons on a 24-unit grid, drawn as a single path each so that markup stays small. */
const shapes = {
  add: 'M12 4.5v15M4.5 12h15',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4',
  article: 'M6 3.5h8.5L18.5 7.5v13H6ZM14 3.5V8h4.5M9 12.5h6.5M9 16h6.5',
  back: 'm15 5-7 7 7 7',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15ZM10 21h4',
  bold: 'M7 4.5h6a3.7 3.7 0 0 1 0 7.4H7ZM7 11.9h7a3.8 3.8 0 0 1 0 7.6H7Z',
  chart: 'M4 20.5V4M4 20.5h16.5M8.5 16v-4M13 16V8M17.5 16v-6',
  check: 'm4.5 12.5 5 5 10-11',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5.2l3.4 2',
  close: 'm6 6 12 12M18 6 6 18',
  down: 'm6 9.5 6 6 6-6',
  elder:
    'M7.8 4.8a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M10 8.5c-2.4 0-3.4 2-3.4 4.2v3h2l.6 5.3M10 8.5c2 0 3.2 1.6 4 3.6l2.5 1M13 15.6l.6 5.4M17.5 21v-8.6c0-1.4 2.4-1.4 2.4 0',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  home: 'm3.5 11 8.5-7 8.5 7M6 9.5v11h12v-11',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.6h.01',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.2-1.2',
  list: 'M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4 6.5h.01M4 12h.01M4 17.5h.01',
  menu: 'M3.5 6.5h17M3.5 12h17M3.5 17.5h17',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  next: 'm9 5 7 7-7 7',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4.5 20.5c.8-4 3.8-5.8 7.5-5.8s6.7 1.8 7.5 5.8',
  pictures: 'M3 6.5h14.5v13H3ZM6.5 3.5H21V16M4 17l4.2-4.6 3.4 3.4 2-2 3.4 3.2',
  play: 'M7 4.8v14.4L19 12Z',
  print: 'M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 14h10v6.5H7Z',
  quote: 'M5 17c3-1 4-3 4-6H5V6.5h5.5V11c0 4-2 6.7-5.5 8M14 17c3-1 4-3 4-6h-4V6.5h5.5V11c0 4-2 6.7-5.5 8',
  redo: 'm16 5 4 4.5-4 4.5M19.5 9.5H10a5.5 5.5 0 0 0 0 11h5',
  search: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l4.5 4.5',
  settings:
    'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1',
  share: 'M12 15V3.5M8 7l4-3.8L16 7M5 12v8h14v-8',
  signOut: 'M14 4H5v16h9M10 12h10.5M17 8l3.7 4-3.7 4',
  subhead: 'M6 5v14M17 5v14M6 12h11',
  sound:
    'M4 14v-2a8 8 0 0 1 16 0v2M4 14.5h3.5v6H5.2A1.2 1.2 0 0 1 4 19.3ZM20 14.5h-3.5v6h2.3a1.2 1.2 0 0 0 1.2-1.2Z',
  sun: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  tag: 'M3.5 12.5V4h8.5l8.5 8.5-8.5 8.5ZM8 8h.01',
  textSize: 'M3 18.5 7.8 6h.9l4.8 12.5M4.7 14.2h7.1M14.6 18.5l3-8h.7l3 8M15.6 15.8h4.7',
  undo: 'M8 5 4 9.5 8 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11H9',
  up: 'm6 14.5 6-6 6 6',
  warning: 'M12 3.5 21.5 20h-19ZM12 10v4.5M12 17.3h.01',
} as const;

export type IconName = keyof typeof shapes;

/** Decoration beside a text or inside a labelled control; never read aloud. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
