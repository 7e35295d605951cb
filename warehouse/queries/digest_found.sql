-- What the warehouse holds, for the table that ends a run.
select
    (select count(*) from articles) as article_count,
    (select count(*) from articles where duplicate_of is not null) as duplicate_count,
    (select count(*) from stories) as story_count,
    (select count(*) from quotes where quote_kind in ('direct', 'mixed', 'fragment')) as quote_count,
    (select count(*) from quotes where quote_kind = 'indirect') as statement_count,
    (
        select count(distinct utterance_id) from quote_variants
        where divergence in ('wording', 'addition', 'polarity', 'garbled')
    ) as diverging_count,
    (select count(*) from dates) as date_count,
    (select count(distinct (article_id, name)) from mentions where kind = 'person') as person_count,
    (select count(distinct name) from mentions where kind = 'place') as place_count,
    (select count(*) from quantities) as quantity_count
