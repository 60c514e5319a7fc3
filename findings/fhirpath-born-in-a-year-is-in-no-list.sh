#!/usr/bin/env bash
# fhirpath 5.2.2, the query language of FHIR in JavaScript.
#
# Guessed: of everybody, those born until a day and those born after it make up all; who is known by the year 1961 alone is in one
#   of the two lists, and so is November 1961.
# Seen: such people are in neither, and in neither the list that a "not" makes of the other: a comparison of 1961 with 1961-11-30
#   is empty, and `where` drops what is empty. Only other years decide. And by this calendar six months after 31 August are
#   28 February and a year after 29 February 1952 is 28 February, where the EU's certlogic-js 1.2.2 says 3 March and 1 March.
# Why it matters: old people in Viet Nam are often registered with a year of birth. "Invite everybody of 65 or over" by such a query
#   loses the oldest group for a whole year, without an error, and the two lists of a campaign do not add up.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent fhirpath@5.2.2

seen=$(node -e "
const fhirpath = require('fhirpath');
const r4 = require('fhirpath/fhir-context/r4');
const born = ['1950-02-03', '1950', '1961', '1961-11', '1990'];
const all = { resourceType: 'Bundle', entry: born.map((birthDate) => ({ resource: { resourceType: 'Patient', id: birthDate, birthDate } })) };
const ids = (where) => fhirpath.evaluate(all, 'Bundle.entry.resource.where(' + where + ').id', {}, r4).join(' ');
console.log('until', ids('birthDate <= @1961-11-30'));
console.log('after', ids('birthDate > @1961-11-30'));
console.log('not until', ids('(birthDate <= @1961-11-30).not()'));
console.log(String(fhirpath.evaluate({}, '@2026-08-31 + 6 months', {}, r4)[0]), String(fhirpath.evaluate({}, '@1952-02-29 + 1 year', {}, r4)[0]));
")
expected='until 1950-02-03 1950
after 1990
not until 1990
2027-02-28 1953-02-28'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "No longer as found; expected:"; echo "$expected"; exit 1; }
