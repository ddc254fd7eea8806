-- What is being written: the next version of a story, until it is published or thrown away. A story without a row here
-- is not being worked on.
create table draft (
    story_id uuid primary key references story on delete cascade,
    state text not null default 'draft'
        check (state in ('draft', 'review', 'approved', 'scheduled', 'embargoed')),
    -- counts the saves: a save says which one it was made from
    save integer not null check (save > 0),
    manuscript jsonb not null,
    -- as lists show it and as rights are asked for
    headline text not null generated always as (coalesce(manuscript #>> '{text,headline}', '')) stored,
    stream_id uuid generated always as ((manuscript ->> 'stream')::uuid) stored,
    begun_at timestamptz not null,
    begun_by text not null,
    saved_at timestamptz not null,
    saved_by text not null,
    assignee uuid,
    due_at timestamptz,
    due_zone text,
    check ((due_at is null) = (due_zone is null))
);

create index draft_by_state on draft (state, saved_at desc);

-- Every save that matters, whole. Numbers go on over all versions of a story.
create table revision (
    story_id uuid not null references story on delete cascade,
    number integer not null check (number > 0),
    cause text not null check (cause in ('begun', 'opened', 'kept', 'saved', 'submitted', 'approved', 'published',
        'restored', 'set-aside')),
    -- the version that readers saw of it, for those that were published
    version integer check (version > 0),
    manuscript jsonb not null,
    at timestamptz not null,
    by text not null,
    primary key (story_id, number)
);

create function refuse_change_of_seen() returns trigger language plpgsql as $$
begin
    -- A story that nobody ever saw may go, and then everything that belongs to it goes.
    if tg_op = 'DELETE' and not exists (
        select from story where id = old.story_id and first_published_at is not null
    ) then
        return old;
    end if;
    raise exception '% is written once and never changed', tg_table_name;
end $$;

create trigger revision_is_final before update or delete on revision
    for each row execute function refuse_change_of_seen();

-- Who has a story open for writing. The row is a lease: it ends when its holder has not been heard of for a while.
create table edit_lock (
    story_id uuid primary key references story on delete cascade,
    person_id uuid not null,
    -- the window of the browser: one person in two windows is two
    tab text not null,
    taken_at timestamptz not null,
    seen_at timestamptz not null
);

-- A story that was made as the translation of another, and from which version of it.
create table translation (
    story_id uuid primary key references story on delete cascade,
    source_id uuid not null references story on delete cascade,
    -- the version of the source it says the same as; null: the source was not public then
    source_version integer,
    source_revision integer not null,
    check (story_id <> source_id)
);

create index translation_of on translation (source_id);
