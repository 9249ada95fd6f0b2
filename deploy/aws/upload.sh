#!/bin/sh
# Uploads the built page: upload.sh BUCKET [FOLDER]
#
# What has a hash in its name comes first, then the page that names it, then the worker that hands the page on: whoever opens
# the page meanwhile finds all that it asks for. Nothing is removed, because pages that are open still load files of the
# build that they began with. The company's settings.json is left alone. Files that lie compressed beside others are not
# needed here: CloudFront compresses.
set -eu
LC_ALL=C

bucket=${1:?usage: upload.sh BUCKET [FOLDER]}
cd "${2:-dist}"
digit='[0-9a-f]'
four=$digit$digit$digit$digit

put() {
    case $1 in
    *.html) type='text/html; charset=utf-8' ;;
    *.js | *.mjs) type='text/javascript; charset=utf-8' ;;
    *.css) type='text/css; charset=utf-8' ;;
    *.txt) type='text/plain; charset=utf-8' ;;
    *.wasm) type=application/wasm ;;
    *.json) type=application/json ;;
    *.webmanifest) type=application/manifest+json ;;
    *.svg) type=image/svg+xml ;;
    *.png) type=image/png ;;
    *.ico) type=image/x-icon ;;
    *) type=application/octet-stream ;;
    esac
    aws s3 cp "$1" "s3://$bucket/$1" --content-type "$type" --cache-control "$2" --only-show-errors
}

for file in *; do
    case $file in
    *.br | *.gz | index.html | worker.js | settings.json) ;;
    *-$four$four$four$four.*) put "$file" 'public, max-age=31536000, immutable' ;;
    *) put "$file" no-cache ;;
    esac
done
put index.html no-cache
if [ -e worker.js ]; then
    put worker.js no-cache
fi
if [ -e settings.json ] && ! aws s3api head-object --bucket "$bucket" --key settings.json >/dev/null 2>&1; then
    put settings.json no-cache
fi
