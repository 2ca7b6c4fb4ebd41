#!/usr/bin/env bash
# Copies the built site to an object store: deploy/s3.sh s3://BUCKET. Pages come after what they need, and what is no
# more goes last.
set -euo pipefail
bucket=${1:?'say where to: deploy/s3.sh s3://BUCKET'}

# Later rules win over earlier ones; those for other hosts are never copied.
sync() { aws s3 sync dist "$bucket" --no-progress "$@" --exclude _headers --exclude _redirects; }

# As in src/hosting/caching.ts.
hashed='public, max-age=31536000, immutable'
short='public, max-age=300'
revalidated='no-cache'

# What the tool does not know, or takes for something else, as in src/hosting/contentType.ts.
others=()
typed() {
  sync --exclude '*' --include "$1" --content-type "$2" --cache-control "$3"
  others+=(--exclude "$1")
}

sync --exclude '*' --include '_astro/*' --cache-control "$hashed"
typed 'data/*.csv' 'text/csv; charset=utf-8' "$revalidated"
typed 'data/*.ndjson' 'application/x-ndjson; charset=utf-8' "$revalidated"
typed 'data/*.parquet' 'application/vnd.apache.parquet' "$revalidated"
typed 'data/*.sqlite' 'application/vnd.sqlite3' "$revalidated"
typed 'data/*.jsonld' 'application/ld+json' "$revalidated"
typed 'data/*.zst' 'application/zstd' "$revalidated"
typed 'data/*.xml' 'application/xml; charset=utf-8' "$revalidated"
typed 'favicon.ico' 'image/x-icon' "$short"
typed '*feed.xml' 'application/atom+xml; charset=utf-8' "$short"
typed 'opensearch.xml' 'application/opensearchdescription+xml; charset=utf-8' "$short"
typed 'SHA256SUMS' 'text/plain; charset=utf-8' "$short"
sync --exclude '*' --include 'data/*' --include 'pagefind/*' "${others[@]}" --cache-control "$revalidated"
sync --exclude '_astro/*' --exclude 'data/*' --exclude 'pagefind/*' "${others[@]}" --cache-control "$short"
sync --size-only --delete
