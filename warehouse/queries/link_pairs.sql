select
    pairs.one,
    pairs.other,
    pairs.kind,
    pairs.similarity
from ops.copy_pairs as pairs
semi join printed on printed.folded_id = pairs.one
order by pairs.one, pairs.other
