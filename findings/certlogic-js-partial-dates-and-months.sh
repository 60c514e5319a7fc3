#!/usr/bin/env bash
# certlogic-js 1.2.2, the EU's own reader of acceptance rules.
#
# Guessed: a date of birth that is only a year is refused by plusTime, or taken for 1 January; six months after 31 August is
#   28 February, as calendars and other languages' libraries have it.
# Seen: the year alone is its last day, the month alone its last day; six months after 31 August is 3 March, and a year after
#   29 February is 1 March.
# Why it matters: old people in Viet Nam are often registered with a year of birth. A rule "from 18 years" lets the same person
#   in up to a year earlier in a program that takes 1 January. And "valid for 6 months" ends three days later here than in a
#   program whose calendar clamps to the end of the month: a policy is better written in days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent certlogic-js@1.2.2

seen=$(node -e "
const { evaluate } = require('certlogic-js');
const day = (from, amount, unit) => evaluate({ plusTime: [from, amount, unit] }, {}).toISOString().slice(0, 10);
console.log(day('1950', 0, 'day'), day('1952-02', 0, 'day'), day('1950', 18, 'year'));
console.log(day('2026-08-31', 6, 'month'), day('2024-02-29', 1, 'year'));
")
expected='1950-12-31 1952-02-29 1968-12-31
2027-03-03 2025-03-01'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "No longer as found; expected:"; echo "$expected"; exit 1; }
