create or replace temp table facts_before as
select meanings.*
from ops.fact_meanings as meanings
semi join remade on remade.article_id = meanings.article_id and remade.extractor = meanings.extractor
