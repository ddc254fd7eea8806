-- Where a story is found: its stream, or the shelf of those without one. An index sees an order behind a value, not behind
-- is null; and an import from a page with everything on it has thousands without a stream.
alter table entry add column shelf uuid not null
    generated always as (coalesce(stream_id, '00000000-0000-0000-0000-000000000000')) stored;

drop index entry_adrift;
drop index entry_stream;
drop index entry_state_stream;
drop index entry_stream_language;
drop index entry_all_three;

create index entry_shelf on entry (shelf, changed_at desc, story_id desc);
create index entry_state_shelf on entry (state, shelf, changed_at desc, story_id desc);
create index entry_shelf_language on entry (shelf, language, changed_at desc, story_id desc);
create index entry_all_three on entry (state, shelf, language, changed_at desc, story_id desc);
