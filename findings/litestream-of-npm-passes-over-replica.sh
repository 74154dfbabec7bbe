#!/bin/sh
# @flydotio/litestream 1.0.1, the binary that npm brings, is Litestream 0.3.13: `replica:`, as Litestream 0.5 and its
# documentation write it (benbjohnson/litestream#647), is passed over without a word. It logs that the database is
# initialised, runs on, and copies nothing; `replicas:` with one entry works, and 0.5 takes it too by that pull request.
# Guessed before: an unknown key is an error. Needs npm, Node 22 and the network; fails where what is told is otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent @flydotio/litestream@1.0.1
cat >expected <<'TOLD'
v0.3.13
replica: goes on without complaint; files in the copy: 0
replicas: goes on without complaint; files in the copy: some; rows after a restore: 1000
TOLD
litestream=node_modules/.bin/litestream
node --no-warnings -e '
const { DatabaseSync } = require("node:sqlite");
const db = new DatabaseSync("store.db");
db.exec("PRAGMA journal_mode = WAL; CREATE TABLE story (id INTEGER PRIMARY KEY, text TEXT)");
for (let n = 0; n < 1000; n += 1) db.prepare("INSERT INTO story (text) VALUES (?)").run("x".repeat(500));
'
printf 'dbs:\n  - path: %s/store.db\n    replica:\n      type: file\n      path: %s/one\n' "$folder" "$folder" >one.yml
printf 'dbs:\n  - path: %s/store.db\n    replicas:\n      - type: file\n        path: %s/many\n' "$folder" "$folder" >many.yml
# Runs for five seconds; says whether it ended by itself or complained.
replicate() {
  "$litestream" replicate -config "$1" >log 2>&1 &
  running=$!
  sleep 5
  if kill -0 "$running" 2>/dev/null && ! grep -Eqi 'error|unknown|warn' log; then said='goes on without complaint'; else said='complains'; fi
  kill -INT "$running" 2>/dev/null || true
  wait "$running" || true
}
{
  "$litestream" version
  replicate one.yml
  echo "replica: $said; files in the copy: $(find one -type f 2>/dev/null | wc -l)"
  replicate many.yml
  found=$(find many -type f 2>/dev/null | wc -l)
  "$litestream" restore -config many.yml -o back.db "$folder/store.db" >log 2>&1
  rows=$(node --no-warnings -e 'console.log(new (require("node:sqlite").DatabaseSync)("back.db").prepare("SELECT count(*) AS n FROM story").get().n)')
  echo "replicas: $said; files in the copy: $([ "$found" -gt 0 ] && echo some || echo none); rows after a restore: $rows"
} | tee told
diff expected told
