-- What the last fetch of each address gave, so that the next one asks for changes only.
create table ops.fetches (
    url varchar not null,              -- the address that was asked for
    fetched_at timestamp not null,     -- when it was last asked for, UTC
    status integer,                    -- what the server answered; null when it did not
    etag varchar,                      -- null when the server sends none
    last_modified varchar,             -- as the server writes it; null when it sends none
    body_sha256 varchar,               -- of the body last received; null before the first
    is_gone boolean not null,          -- the server said that it is gone for ever
    retry_not_before timestamp         -- the server asked to wait so long; null when it did not
);
