#!/bin/sh
# sharp 0.35.5: texts of a PNG that stand behind its pixels, where the specification allows them (PNG 3rd edition, 5.6:
# iTXt and tEXt anywhere), are not seen by metadata() and not kept by keepMetadata(). So a label of AI (TC260:AIGC,
# IPTC DigitalSourceType) that a program appended is lost without a word. Of two XMP segments of a JPEG it sees the first.
# Guessed before: seen wherever they stand. Needs npm and the network; fails where what is told is otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent sharp@0.35.5
cat >expected <<'TOLD'
PNG, before the pixels: metadata() label seen, 1 texts; after keepMetadata() label seen, 1 texts
PNG, behind the pixels: metadata() label not seen, 0 texts; after keepMetadata() label not seen, 0 texts
JPEG, in the first XMP: metadata() label seen, 0 texts; after keepMetadata() label seen, 0 texts
JPEG, in the second XMP: metadata() label not seen, 0 texts; after keepMetadata() label not seen, 0 texts
TOLD
node --input-type=module -e '
import { crc32 } from "node:zlib";
import sharp from "sharp";
const xmp = (label) => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"${label}/></rdf:RDF></x:xmpmeta>`;
const labelled = xmp(` TC260:AIGC="{&quot;Label&quot;:&quot;1&quot;}"`);
const plain = sharp({ create: { width: 64, height: 48, channels: 3, background: "#c63" } });
const u32 = (value) => { const four = Buffer.alloc(4); four.writeUInt32BE(value >>> 0); return four; };
const chunk = (type, data) => { const named = Buffer.concat([Buffer.from(type), data]); return Buffer.concat([u32(data.length), named, u32(crc32(named))]); };
const png = await plain.clone().png().toBuffer();
const texts = [chunk("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${labelled}`)), chunk("tEXt", Buffer.from("AIGC\0{}"))];
const jpeg = await plain.clone().jpeg().toBuffer();
const segment = (text) => { const body = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${text}`); return Buffer.concat([Buffer.from([0xff, 0xe1]), u32(body.length + 2).subarray(2), body]); };
const files = {
  "PNG, before the pixels": Buffer.concat([png.subarray(0, 33), ...texts, png.subarray(33)]),
  "PNG, behind the pixels": Buffer.concat([png.subarray(0, -12), ...texts, png.subarray(-12)]),
  "JPEG, in the first XMP": Buffer.concat([jpeg.subarray(0, 2), segment(labelled), segment(xmp("")), jpeg.subarray(2)]),
  "JPEG, in the second XMP": Buffer.concat([jpeg.subarray(0, 2), segment(xmp("")), segment(labelled), jpeg.subarray(2)]),
};
const told = ({ xmpAsString = "", comments = [] }) => `label ${xmpAsString.includes("TC260:AIGC=") ? "seen" : "not seen"}, ${comments.length} texts`;
for (const [name, bytes] of Object.entries(files)) {
  const kept = await sharp(await sharp(bytes).keepMetadata().toBuffer()).metadata();
  console.log(`${name}: metadata() ${told(await sharp(bytes).metadata())}; after keepMetadata() ${told(kept)}`);
}
' | tee told
diff expected told
