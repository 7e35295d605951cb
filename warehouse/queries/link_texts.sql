-- an article without a body has an empty list
select
    wanted.article_id,
    any_value(texts.text) as text,
    coalesce(
        list([segments.char_start, segments.char_end] order by segments.position) filter (where segments.position is not null), []
    ) as body
from (select unnest($article_ids::uuid[]) as article_id) as wanted
inner join ops.current as current using (article_id)
inner join ops.texts as texts on texts.text_id = current.text_id
left join article_segments as segments on segments.article_id = wanted.article_id and segments.segment = 'body'
group by wanted.article_id
