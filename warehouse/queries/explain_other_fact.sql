select
    surface as says,
    kind,
    meaning,
    details,
    rule,
    extractor || ' ' || extractor_version as extractor,
    confidence,
    segment
from other_facts
where fact_id = $id
