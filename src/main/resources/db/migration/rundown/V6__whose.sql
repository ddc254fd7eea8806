-- What one person changed last or has in hand, however it is narrowed down. What comes behind the order is looked at in
-- the index itself, so that no row is read in vain. Imports change most stories and are nobody: they pay nothing for this.
drop index entry_by;
drop index entry_assignee;

create index entry_by on entry (changed_by, changed_at desc, story_id desc, state, shelf, language)
    where changed_by not like 'system:%';
create index entry_by_state on entry (changed_by, state, changed_at desc, story_id desc, shelf, language)
    where changed_by not like 'system:%';
create index entry_by_shelf on entry (changed_by, shelf, changed_at desc, story_id desc, state, language)
    where changed_by not like 'system:%';
create index entry_by_language on entry (changed_by, language, changed_at desc, story_id desc, state, shelf)
    where changed_by not like 'system:%';
create index entry_assignee on entry (assignee, changed_at desc, story_id desc, state, shelf, language)
    where assignee is not null;
