insert into shared_shingles
select
    ours.body as one,
    others.body as other,
    count(*) as shared_count
from rare_numbers as ours
inner join rare_numbers as others using (shingle)
where ours.body between $low and $high and others.body > ours.body
group by all
having count(*) >= $least_shared
