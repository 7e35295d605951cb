create or replace temp table recheck as
with turned_rare as (
    select shingle
    from shingle_changes
    where before > $most and after <= $most
),

turned_common as (
    select held.folded_id, held.shingle
    from ops.body_shingles as held
    semi join shingle_changes as changes
        on changes.shingle = held.shingle and changes.before <= $most and changes.after > $most
)

select folded_id from new_bodies
union
select folded_id from ops.body_shingles semi join turned_rare using (shingle)
union
select unnest([pairs.one, pairs.other]) as folded_id
from ops.copy_pairs as pairs
inner join turned_common as left_side on left_side.folded_id = pairs.one
inner join turned_common as right_side
    on right_side.folded_id = pairs.other and right_side.shingle = left_side.shingle
