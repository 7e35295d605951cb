-- Pairs of sampled articles that share so much of the shorter one that they are one story, printed again.
create or replace temp table copied as
with
sampled as (select line_hash, unnest(articles) as article_id from printed),

pairs as (
    select distinct
        one.article_id as one,
        other.article_id as other
    from sampled as one
    inner join sampled as other on other.line_hash = one.line_hash and other.article_id > one.article_id
),

lines as materialized (
    select
        article_id,
        line_hash,
        byte_count
    from lines_to_be
    semi join sampled using (article_id)
),

sizes as (select article_id, sum(byte_count) as byte_count from lines group by article_id),

shared as (
    select
        pairs.one,
        pairs.other,
        sum(lines.byte_count) as byte_count
    from pairs
    inner join lines on lines.article_id = pairs.one
    inner join lines as others on others.article_id = pairs.other and others.line_hash = lines.line_hash
    group by pairs.one, pairs.other
)

select
    shared.one,
    shared.other
from shared
inner join sizes as one on one.article_id = shared.one
inner join sizes as other on other.article_id = shared.other
where shared.byte_count >= $copied_share * least(one.byte_count, other.byte_count)
