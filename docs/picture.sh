#!/bin/sh
# picture.sh: docs/order-91.png, the beginning of a record beside its page.
#
# The record is typeset by pisar itself, as plain XSL-FO. Needs poppler-utils
# and imagemagick.
set -eu
cd "$(dirname "$0")/.."
folder=build/picture
mkdir -p $folder

{
    cat <<'HEAD'
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">
<fo:layout-master-set><fo:simple-page-master master-name="a"
  page-width="210mm" page-height="297mm" margin="18mm 12mm">
  <fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="a"><fo:flow flow-name="xsl-region-body"
  font-family="Cousine" font-size="10pt" line-height="14pt">
HEAD
    head -n 44 samples/order-91.md | cut -c 1-400 |
        sed 's/&/\&amp;/g; s/</\&lt;/g' |
        sed 's/.*/<fo:block white-space="pre" wrap-option="wrap">&\&#160;<\/fo:block>/'
    echo '</fo:flow></fo:page-sequence></fo:root>'
} >$folder/record.fo
build/release/pisar fo $folder/record.fo -o $folder/record.pdf
build/release/pisar render samples/order-91.md -o $folder/page.pdf
for name in record page; do
    pdftoppm -r 64 -gray -f 1 -singlefile -png $folder/$name.pdf $folder/$name
done
montage $folder/record.png $folder/page.png -tile 2x1 -geometry +8+8 \
    -background '#d8d8d8' -colors 16 -strip docs/order-91.png
