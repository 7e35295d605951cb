delete from ops.copy_pairs
where one in (select folded_id from recheck union select folded_id from gone_bodies)
    or other in (select folded_id from recheck union select folded_id from gone_bodies)
