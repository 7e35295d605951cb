select
    concat_ws(
        ' · ',
        articles.published_at::date::varchar,
        case when articles.article_id = stories.headline_article_id then 'gave the headline' end,
        case when articles.duplicate_of is not null then articles.duplicate_kind || ' copy of ' || articles.duplicate_of end
    ) as note,
    articles.article_id,
    coalesce(min(segments.char_start) filter (where segments.segment = 'title'), min(segments.char_start)) as char_start,
    coalesce(min(segments.char_end) filter (where segments.segment = 'title'), min(segments.char_end)) as char_end,
    null as around_start,
    null as around_end
from story_articles
inner join stories on stories.story_id = story_articles.story_id
inner join articles on articles.article_id = story_articles.article_id
left join article_segments as segments on segments.article_id = articles.article_id
where story_articles.story_id = $id
group by all
order by note, articles.article_id
limit $most
