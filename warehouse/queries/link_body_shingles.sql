insert into ops.body_shingles by name
select
    folded_id,
    unnest(shingles) as shingle
from new_bodies
