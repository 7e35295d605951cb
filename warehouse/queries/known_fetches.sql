select url, fetched_at, status, etag, last_modified, body_sha256, is_gone, retry_not_before
from ops.fetches
where list_contains($urls, url)
