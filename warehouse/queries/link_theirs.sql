select
    numbers.body,
    held.shingle
from ops.body_shingles as held
semi join mine using (shingle)
anti join recheck using (folded_id)
inner join body_numbers as numbers using (folded_id)
