#!/bin/sh
# postal-mime 4.0.0: of a web archive (MHTML as browsers save it: RFC 2557, multipart/related) `html` is not the page, the root
# part that RFC 2387 names, but all parts of type text/html one behind the other: a page's frames, mostly advertising, come in as
# its copy. None of them is in `attachments` either, so nothing tells which is which.
# Guessed before: `html` is the root, frames are attachments. Needs npm and the network; fails where what is told is otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent postal-mime@4.0.0
cat >expected <<'TOLD'
html: page frame
attachments: image/png
TOLD
cat >archive.mjs <<'SCRIPT'
import PostalMime from 'postal-mime';
const part = (type, where, body) =>
  ['--part', `Content-Type: ${type}`, 'Content-Transfer-Encoding: 7bit', `Content-Location: ${where}`, '', body].join('\r\n');
const archive = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://page.example/1.html',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="part"',
  '',
  part('text/html', 'https://page.example/1.html', '<!DOCTYPE html><html><body><p>page</p></body></html>'),
  part('text/html', 'https://frame.example/', '<html><body><p>frame</p></body></html>'),
  part('image/png', 'https://page.example/1.png', 'x'),
  '--part--',
  '',
].join('\r\n');
const { html, attachments } = await PostalMime.parse(archive);
console.log(`html: ${html.match(/(?<=<p>)\w+/g).join(' ')}`);
console.log(`attachments: ${attachments.map((one) => one.mimeType).join(' ')}`);
SCRIPT
node archive.mjs | tee told
diff expected told
