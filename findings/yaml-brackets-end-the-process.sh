#!/usr/bin/env bash
# yaml 2.9.1, the parser of YAML in JavaScript.
#
# Guessed: a file that is nothing but brackets is a syntax error, or a RangeError that can be caught.
# Seen: the parser calls itself for each level, catches its own RangeError and says RESOURCE_EXHAUSTION; but where the
#   stack ends inside a regular expression that is compiled just then, V8 ends the whole process ("RegExpCompiler
#   Allocation failed - process out of memory"). A hundred kilobytes, parsed a few times, do it each time on Node 24.
# Why it matters: no try and no limit of the parser helps a server or a tab that reads files of strangers. What may
#   stand inside each other has to be counted before the parser sees it: readCampaignFile does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent yaml@2.9.1

seen=$(node -e "
const { parseDocument } = require('yaml');
for (let times = 0; times < 5; times += 1) parseDocument('['.repeat(100_000));
console.log('still there');
" 2>&1 || true)
case "$seen" in
  *'process out of memory'*) echo 'The process ended: out of memory in RegExpCompiler' ;;
  *) echo "No longer as found: $seen"; exit 1 ;;
esac
