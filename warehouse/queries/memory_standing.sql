-- What each touched line is: furniture when the stories among its sampled articles are enough. Of articles that pairs join, the first stands for all.
create or replace temp table standing as
with recursive
sampled as (select line_hash, unnest(articles) as article_id from printed),

both_ways as (
    select one, other from copied
    union all
    select other as one, one as other from copied
),

steps as materialized (
    select
        one.line_hash,
        one.article_id as one,
        other.article_id as other
    from both_ways
    inner join sampled as one on one.article_id = both_ways.one
    inner join sampled as other on other.article_id = both_ways.other and other.line_hash = one.line_hash
),

reached as (
    select * from steps
    union
    select
        reached.line_hash,
        reached.one,
        steps.other
    from reached
    inner join steps on steps.line_hash = reached.line_hash and steps.one = reached.other
),

again as (
    select
        line_hash,
        count(distinct one) as article_count
    from reached
    where other < one
    group by line_hash
)

select
    touched.line_hash,
    coalesce(len(printed.articles) - coalesce(again.article_count, 0) >= printed.least_stories, false) as is_furniture
from touched
left join printed on printed.line_hash = touched.line_hash
left join again on again.line_hash = touched.line_hash
