copy (
    with
    wanted as (select article_id from outdated_parts where part = $part),

    segments as (
        select
            article_id,
            list(
                struct_pack(segment, char_start := char_start::bigint, char_end := char_end::bigint, basis) order by position
            ) as segments
        from article_segments
        semi join wanted using (article_id)
        group by article_id
    ),

    evidence as (
        select
            article_id,
            list(
                struct_pack(
                    field,
                    "value",
                    basis,
                    detail,
                    char_start := char_start::bigint,
                    char_end := char_end::bigint,
                    confidence
                )
                order by rowid
            ) as evidence
        from article_evidence
        semi join wanted using (article_id)
        group by article_id
    )

    select
        current.article_id::varchar as article_id,
        current.text_id::varchar as text_id,
        versions.external_id,
        versions.source_uri,
        versions.locator,
        versions.title,
        versions.subtitle,
        versions.authors,
        versions.outlet,
        versions.url,
        versions.language,
        versions.published_at,
        versions.published_precision,
        versions.published_basis,
        versions.published_not_before,
        versions.published_not_after,
        texts.text,
        coalesce(segments.segments, []) as segments,
        coalesce(evidence.evidence, []) as evidence
    from ops.current as current
    semi join wanted on wanted.article_id = current.article_id
    inner join ops.versions as versions
        on versions.article_id = current.article_id and versions.version = current.version
    inner join ops.texts as texts on texts.text_id = current.text_id
    left join segments on segments.article_id = current.article_id
    left join evidence on evidence.article_id = current.article_id
    order by current.article_id
) to $into (format parquet, compression zstd)
