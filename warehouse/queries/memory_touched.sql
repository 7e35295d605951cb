-- Lines whose articles change in this run; no other line can gain or lose its standing.
create or replace temp table touched as
select line_hash from arriving
union
select line_hash from ops.outlet_lines semi join replaced using (article_id)
union
select line_hash from ops.outlet_lines where $everything
