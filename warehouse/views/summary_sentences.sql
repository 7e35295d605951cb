-- One sentence of a summary, word for word from an article, and who supports it.
create or replace view summary_sentences as
select
    sentences.summary_id,                       -- the summary
    sentences.position,                         -- order in the summary, from 1
    sentences.article_id,                       -- the article it stands in
    sentences.char_start,                       -- first character in that article's text
    sentences.char_end,                         -- character after the last
    sentences.text,                             -- the sentence
    sentences.score,                            -- the summariser's own measure
    coalesce(support.article_count, 1) as article_count, -- articles that say it
    coalesce(support.outlet_count, 1) as outlet_count, -- outlets that say it
    coalesce(support.independent_outlet_count, 1) as independent_outlet_count -- voices that say it; never 0
from ops.summary_sentences as sentences
left join ops.sentence_support as support
    on support.summary_id = sentences.summary_id and support.position = sentences.position;
