-- How a draft comes to readers: who agreed to it, when it shall be seen, and what stops it.

-- Somebody agreed to publish exactly what was saved as this save.
create table approval (
    story_id uuid primary key references draft on delete cascade,
    save integer not null,
    at timestamptz not null,
    by text not null
);

-- When an approved draft becomes public. A schedule is our own plan; an embargo is a promise: until an instant, or until
-- somebody lifts it.
create table release_plan (
    story_id uuid primary key references draft on delete cascade,
    kind text not null check (kind in ('schedule', 'embargo')),
    -- null: until lifted
    at timestamptz,
    zone text not null,
    -- how the change is told to readers of a story that is live already; null for a first publication
    change_kind text check (change_kind in ('update', 'correction', 'clarification', 'retraction')),
    change_text text check (change_text <> ''),
    change_place text check (change_place in ('top', 'foot')),
    set_at timestamptz not null,
    set_by text not null,
    -- when the program last tried to keep to it and could not, and the code of what was in the way
    tried_at timestamptz,
    failure text,
    check (kind = 'embargo' or at is not null),
    check ((change_kind is null) = (change_text is null) and (change_kind is null) = (change_place is null)),
    check ((tried_at is null) = (failure is null))
);

create index release_plan_due on release_plan (at) where at is not null;

-- As long as there is a row, nothing of the story goes further towards readers, and it cannot be thrown away.
create table legal_hold (
    story_id uuid primary key references story,
    at timestamptz not null,
    by text not null
);

-- Every step of a story's way, with the words that were given for it. They stand here and nowhere else: the audit log tells
-- that a step was taken; this, why.
create table step (
    id uuid primary key,
    story_id uuid not null references story on delete cascade,
    act text not null,
    reason text,
    -- the instant it was for, where there is one
    until timestamptz,
    zone text,
    at timestamptz not null,
    by text not null
);

create index step_of_story on step (story_id, at);

create trigger step_is_final before update or delete on step
    for each row execute function refuse_change_of_seen();
