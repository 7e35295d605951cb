-- A quotation, or a statement in indirect speech: a fact of kind quote or statement.
create or replace view quotes as
select
    quotes.fact_id,                             -- the fact
    quotes.article_id,                          -- the article
    quotes.quote_kind,                          -- direct, mixed, fragment, headline or indirect
    quotes.text,                                -- what was said, without the marks
    quotes.char_start,                          -- first character of the span, marks excluded
    quotes.char_end,                            -- character after the last, marks excluded
    coalesce(speakers.name, quotes.speaker) as speaker, -- canonical name, by the whole story where it is known; null when nobody is credited
    quotes.speaker_surface,                     -- the words that name the speaker; null when nobody is credited
    quotes.speaker_start,                       -- null when nobody is credited
    quotes.speaker_end,                         -- null when nobody is credited
    quotes.speaker_role,                        -- null when the text gives no role
    quotes.speaker_role_start,                  -- null when the text gives no role
    quotes.speaker_role_end,                    -- null when the text gives no role
    quotes.speaker_basis,                       -- named, last_name, pronoun, description or carried; null when nobody is credited
    coalesce(relays.name, quotes.via) as via,   -- who relayed it; null when it was said to the outlet itself
    quotes.via_start,                           -- null when nobody relayed it
    quotes.via_end,                             -- null when nobody relayed it
    quotes.cue,                                 -- the word that credits it; null when there is none
    quotes.cue_start,                           -- null when there is no cue
    quotes.cue_end,                             -- null when there is no cue
    quotes.is_anonymous,                        -- the speaker is credited without a name
    quotes.segment,                             -- the kind of segment it stands in
    quotes.confidence,                          -- 0 to 1
    quote_utterances.utterance_id               -- the thing said; null for indirect speech
from ops.quotes as quotes
left join story_names as speakers on speakers.article_id = quotes.article_id and speakers.printed = quotes.speaker
left join story_names as relays on relays.article_id = quotes.article_id and relays.printed = quotes.via
left join ops.quote_utterances as quote_utterances on quote_utterances.fact_id = quotes.fact_id;
