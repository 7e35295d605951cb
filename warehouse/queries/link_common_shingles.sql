create or replace temp table common_shingles as
select shingle
from shingle_changes
where after > $most
