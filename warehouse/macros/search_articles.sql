-- Articles whose title or body holds a word of `query`, scored by BM25 (k1 1.2, b 0.75): from search_articles('arms embargo') order by score desc.
create or replace macro search_articles(query) as table
with
terms as (
    select distinct unnest(regexp_extract_all(lower(query), '[\p{L}\p{N}]+')) as term
),

corpus as (
    select
        count(*) as article_count,
        greatest(avg(word_count), 1) as mean_length
    from ops.current
),

candidates as (
    select
        articles.article_id,
        articles.title,
        articles.outlet,
        articles.published_at,
        articles.word_count,
        articles.body,
        lower(concat_ws(' ', articles.title, articles.body)) as haystack
    from articles
    where exists (select 1 from terms where contains(lower(concat_ws(' ', articles.title, articles.body)), terms.term))
),

words as (
    select
        article_id,
        unnest(regexp_extract_all(haystack, '[\p{L}\p{N}]+')) as term
    from candidates
),

frequencies as (
    select
        words.article_id,
        words.term,
        count(*) as frequency,
        count(*) over (partition by words.term) as holder_count
    from words
    semi join terms on terms.term = words.term
    group by words.article_id, words.term
),

scores as (
    select
        frequencies.article_id,
        min_by(frequencies.term, (frequencies.holder_count, frequencies.term)) as rarest_term,
        sum(
            ln(1 + (corpus.article_count - frequencies.holder_count + 0.5) / (frequencies.holder_count + 0.5))
            * frequencies.frequency * 2.2
            / (frequencies.frequency + 1.2 * (0.25 + 0.75 * candidates.word_count / corpus.mean_length))
        ) as score
    from frequencies
    inner join candidates on candidates.article_id = frequencies.article_id
    cross join corpus
    group by frequencies.article_id
)

select
    candidates.article_id,
    candidates.title,
    candidates.outlet,
    candidates.published_at,
    scores.score,
    trim(regexp_replace(
        substr(candidates.body, greatest(1, instr(lower(candidates.body), scores.rarest_term) - 80), 200), '\s+', ' ', 'g'
    )) as snippet
from scores
inner join candidates on candidates.article_id = scores.article_id;
