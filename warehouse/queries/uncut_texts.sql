select
    texts.text_id,
    texts.text
from ops.texts as texts
semi join decisions on decisions.text_id = texts.text_id
anti join ops.text_pieces as pieces on pieces.text_id = texts.text_id
where texts.char_count > 16384
qualify sum(texts.char_count) over (order by texts.text_id) <= $at_most or row_number() over (order by texts.text_id) = 1
