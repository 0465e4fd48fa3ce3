#!/usr/bin/env bash
# Reads all words from the code, brings the translations up to date and compiles them. Needs gettext. Fails if a
# translation lacks words.
set -euo pipefail
cd "$(dirname "$0")/.."
find . -name '*.php' | LC_ALL=C sort | xgettext --files-from=- --language=PHP --from-code=UTF-8 --add-comments=translators: \
  --keyword=__:1 --keyword=_n:1,2 --keyword=esc_html__:1 --keyword=esc_attr__:1 --no-wrap --sort-output \
  --package-name=Vitrine --output=languages/vitrine.pot
sed -i -e '/^"POT-Creation-Date:/d' -e 's/charset=CHARSET/charset=UTF-8/' languages/vitrine.pot
for po in languages/vitrine-*.po; do
  msgmerge --quiet --no-fuzzy-matching --no-wrap --update --backup=none "$po" languages/vitrine.pot
  missing=$(msgattrib --untranslated --no-obsolete "$po" | grep -c '^msgid ".' || true)
  [ "$missing" = 0 ] || { echo "$po lacks $missing texts" >&2; exit 1; }
  msgfmt --check --output-file="${po%.po}.mo" "$po"
done
