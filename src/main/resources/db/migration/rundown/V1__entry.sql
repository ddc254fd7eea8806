-- One row for every story there is, as the desk lists them. It follows story, story_version and draft whoever writes
-- those, a statement at a time, so that an import of hundreds costs a few statements.
create table entry (
    story_id uuid primary key references story on delete cascade,
    language text not null,
    stream_id uuid,
    -- how far the work at it is; where there is none: imported (nobody has seen it), published or withdrawn
    state text not null check (state in ('imported', 'draft', 'review', 'approved', 'scheduled', 'embargoed', 'published',
        'withdrawn')),
    -- whether readers see it, whatever is being worked at
    live boolean not null,
    headline text not null,
    headline_derived boolean not null,
    day date not null,
    changed_at timestamptz not null,
    changed_by text not null,
    assignee uuid,
    due_at timestamptz,
    -- its words have yet to be taken up by the search
    unread boolean not null default true
);

-- Any choice of state, stream and language finds its newest in the order they are listed in.
create index entry_changed on entry (changed_at desc, story_id desc);
create index entry_state on entry (state, changed_at desc, story_id desc);
create index entry_stream on entry (stream_id, changed_at desc, story_id desc);
create index entry_language on entry (language, changed_at desc, story_id desc);
create index entry_state_stream on entry (state, stream_id, changed_at desc, story_id desc);
create index entry_state_language on entry (state, language, changed_at desc, story_id desc);
create index entry_stream_language on entry (stream_id, language, changed_at desc, story_id desc);
create index entry_all_three on entry (state, stream_id, language, changed_at desc, story_id desc);
-- PostgreSQL sees an order behind a value, not behind is null.
create index entry_adrift on entry (changed_at desc, story_id desc) where stream_id is null;
create index entry_by on entry (changed_by, changed_at desc, story_id desc);
create index entry_assignee on entry (assignee, changed_at desc, story_id desc) where assignee is not null;
create index entry_unread on entry (changed_at desc) where unread;

create function refresh_entries(stories uuid[]) returns void language sql as $$
    insert into entry (story_id, language, stream_id, state, live, headline, headline_derived, day, changed_at, changed_by,
        assignee, due_at)
    select s.id, s.language, case when d.story_id is null then s.stream_id else d.stream_id end,
        case when d.story_id is not null then d.state
            when s.withdrawn_at is not null then 'withdrawn'
            when s.live is not null then 'published'
            else 'imported' end,
        s.live is not null,
        coalesce(d.headline, v.headline),
        coalesce((d.manuscript #>> '{text,headlineDerived}')::boolean, v.headline_derived),
        s.day,
        greatest(d.saved_at, v.created_at, s.updated_at, s.first_published_at, s.withdrawn_at),
        coalesce(d.saved_by, v.created_by),
        d.assignee, d.due_at
    from story s
    join story_version v on v.story_id = s.id and v.version = s.latest
    left join draft d on d.story_id = s.id
    where s.id = any(stories)
    order by s.id
    on conflict (story_id) do update set
        language = excluded.language, stream_id = excluded.stream_id, state = excluded.state, live = excluded.live,
        headline = excluded.headline, headline_derived = excluded.headline_derived, day = excluded.day,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by, assignee = excluded.assignee,
        due_at = excluded.due_at, unread = true
$$;

-- A story and its first version are two statements; whichever comes last makes the row.
create function follow_stories() returns trigger language plpgsql as $$
begin
    perform refresh_entries(array(select distinct id from changed));
    return null;
end $$;

create function follow_parts() returns trigger language plpgsql as $$
begin
    perform refresh_entries(array(select distinct story_id from changed));
    return null;
end $$;

create trigger entry_follows_story after update on story
    referencing new table as changed for each statement execute function follow_stories();
create trigger entry_follows_version after insert on story_version
    referencing new table as changed for each statement execute function follow_parts();
create trigger entry_follows_draft_begun after insert on draft
    referencing new table as changed for each statement execute function follow_parts();
create trigger entry_follows_draft after update on draft
    referencing new table as changed for each statement execute function follow_parts();
create trigger entry_follows_draft_ended after delete on draft
    referencing old table as changed for each statement execute function follow_parts();

select refresh_entries(array(select id from story));
