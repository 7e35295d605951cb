-- When the work file was last written afresh, and how large it was then.

-- One writing afresh of the work file.
create table ops.compactions (
    compacted_at timestamp not null,            -- UTC
    byte_count bigint not null                  -- size of the file afterwards
);
