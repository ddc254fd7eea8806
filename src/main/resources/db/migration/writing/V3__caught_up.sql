-- When somebody last said that a translation says what its source says: public notes on the source may be newer.
alter table translation add column caught_up_at timestamptz;

update translation t set caught_up_at = r.at from revision r
where r.story_id = t.source_id and r.number = t.source_revision;
update translation set caught_up_at = now() where caught_up_at is null;

alter table translation alter column caught_up_at set not null;
