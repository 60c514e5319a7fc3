#!/usr/bin/env bash
# zone.js 0.15.0, the patch that Angular portals carry, as its UMD bundle; loaded into Node 24.
#
# Guessed: its Promise takes the place of the browser's and Promise.all takes any iterable, as the language says.
# Seen: the UMD bundle, which pages load by a script tag, resolves Promise.all of the values of a Map at once with an empty list:
#   two promises go in, none comes out, and nothing is thrown. Spread into an array they are both waited for. The module of the same
#   version (fesm2015) waits for both.
# Why it matters: a script in the same page that waits for keys kept in a Map finds none, with no error: each certificate and each
#   campaign would be told as one that cannot be checked. Spread what is no array before it is waited for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent zone.js@0.15.0 node@24.21.0

cat >run.cjs <<'JS'
const waits = async () => {
  const keys = new Map([['a', Promise.resolve('first')], ['b', Promise.resolve('second')]]);
  const told = async (given) => Promise.all(given).then(JSON.stringify, (error) => `${error.name}: ${error.message}`);
  return `values of a Map: ${await told(keys.values())}; spread: ${await told([...keys.values()])}`;
};
const own = Promise;
waits().then((before) => {
  require(`./node_modules/zone.js/${process.argv[2]}`);
  if (Promise === own) throw new Error('zone.js did not take the place of Promise');
  return waits().then((after) => console.log(`without: ${before}\nwith: ${after}`));
});
JS
seen=$(for file in bundles/zone.umd.js fesm2015/zone.js; do echo "$file"; npx node run.cjs "$file"; done)
echo "$seen"
[ "$seen" = 'bundles/zone.umd.js
without: values of a Map: ["first","second"]; spread: ["first","second"]
with: values of a Map: []; spread: ["first","second"]
fesm2015/zone.js
without: values of a Map: ["first","second"]; spread: ["first","second"]
with: values of a Map: ["first","second"]; spread: ["first","second"]' ] || { echo 'No longer as found'; exit 1; }
