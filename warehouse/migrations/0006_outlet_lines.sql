-- The memory of each outlet's lines: what it prints on different stories is no part of any article's body.

-- One paragraph of an article's body; an article whose outlet is unknown has none here.
create table ops.outlet_lines (
    article_id uuid not null,                   -- the article
    line_hash bigint not null,                  -- digest of the outlet's name and the paragraph's words: equal where one outlet prints it again
    byte_count integer not null,                -- bytes of its words
    least_stories utinyint not null,            -- on how many stories it must stand to be furniture
    is_furniture boolean not null               -- it does, and the article was analysed so: the segment is labelled other
);
