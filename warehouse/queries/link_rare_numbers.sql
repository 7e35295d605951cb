create or replace temp table rare_numbers as
select
    bodies.body,
    shingles.shingle
from rare_shingles as shingles
inner join rare_bodies as bodies using (folded_id)
