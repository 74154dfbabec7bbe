const heads = {
  vorbis: Buffer.from('\x03vorbis', 'latin1'),
  opus: Buffer.from('OpusTags', 'latin1'),
  speex: Buffer.alloc(0),
  /** Header of a FLAC block comes before. */
  flac: Buffer.alloc(0),
};

/** A comment header without a vendor or a comment; zeros behind it are padding to every decoder. */
export function emptiedComment(codec: keyof typeof heads): Buffer {
  // Two lengths of four bytes; Vorbis ends with a bit that must be set.
  const lengths = Buffer.alloc(codec === 'vorbis' ? 9 : 8);
  if (codec === 'vorbis') lengths[8] = 1;
  return Buffer.concat([heads[codec], lengths]);
}
