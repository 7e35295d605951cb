insert into ops.compactions
select
    now()::timestamp as compacted_at,
    $byte_count as byte_count
