select
    surface as says,
    kind,
    meaning,
    details,
    rule,
    extractor || ' ' || extractor_version as extractor,
    (select told from ops.told_before where told_before.fact_id = other_facts.fact_id) as before,
    confidence,
    segment
from other_facts
where fact_id = $id
