/** What a picture's parts add up to while they are looked at; each call throws a Refusal over its cap. */
export type PartsTally = {
  part: (more?: number) => void;
  /** A part that carries words or a profile, with its bytes once unpacked. */
  text: (bytes: number) => void;
  frame: () => void;
  scan: () => void;
  /** Bytes that texts may still take. */
  room: () => number;
};
