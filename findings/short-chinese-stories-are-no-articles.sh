#!/bin/sh
# @extractus/article-extractor 9.0.1 takes no article of under 200 characters (contentLengthThreshold, counted in characters of the
# text): a length of English. In Chinese that is a whole news story: one of 154 characters in two paragraphs is nothing to it as it
# comes, and is found with `contentLengthThreshold: 20`. Who compares readers of Chinese pages by their defaults compares thresholds.
# Guessed before: a short story is found, perhaps with more of the page around it. Needs npm, Node 20 and the network; fails where
# what is told is otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent @extractus/article-extractor@9.0.1
cat >expected <<'TOLD'
characters of the story: 154
by default: null
with contentLengthThreshold 20: both paragraphs
TOLD
cat >read.mjs <<'SCRIPT'
import { extractFromHtml } from '@extractus/article-extractor';
const story = ['渡口镇的渡船今天换了新船，头一班早上六点开，末班晚上九点回，船票还是两元，老人和学生免票。'.repeat(2), '船工说，新船比旧船宽一半，冬天不漏风，夜里有灯，雨天也不用站着。'.repeat(2)];
const page = `<!DOCTYPE html><html lang="zh-CN"><head><title>渡船换了新船</title></head><body><article><h1>渡船换了新船</h1>${story.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
console.log(`characters of the story: ${story.join('').length}`);
console.log(`by default: ${await extractFromHtml(page, 'https://page.example/1.html')}`);
const found = await extractFromHtml(page, 'https://page.example/1.html', { contentLengthThreshold: 20 });
const whole = story.every((one) => found.content.includes(one));
console.log(`with contentLengthThreshold 20: ${whole ? 'both paragraphs' : found.content}`);
SCRIPT
node read.mjs | tee told
diff expected told
