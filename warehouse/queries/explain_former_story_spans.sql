-- the articles that were in the story before, with what was merged
select
    concat_ws(' · ', 'was in it', articles.published_at::date::varchar) as note,
    articles.article_id,
    coalesce(min(segments.char_start) filter (where segments.segment = 'title'), min(segments.char_start)) as char_start,
    coalesce(min(segments.char_end) filter (where segments.segment = 'title'), min(segments.char_end)) as char_end,
    null as around_start,
    null as around_end
from story_memberships as memberships
inner join articles on articles.article_id = memberships.article_id
left join article_segments as segments on segments.article_id = articles.article_id
where memberships.story_id = $id
group by all
order by note, articles.article_id
limit $most
