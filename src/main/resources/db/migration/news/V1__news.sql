-- The newsroom's own side: what exists, whether or not anybody may see it yet.
create table stream (
    id uuid primary key,
    address text not null unique check (address ~ '^[a-z0-9-]+$'),
    rank integer not null,
    tone text not null default 'plain' check (tone in ('plain', 'good')),
    -- how a story without a teaser of its own gets one: none, its first paragraph, or a number of characters of its body
    teaser_rule text not null default 'characters:280' check (teaser_rule ~ '^(none|paragraph|characters:[0-9]+)$')
);

create table stream_text (
    stream_id uuid not null references stream,
    language text not null,
    title text not null,
    intro text,
    -- what one of its stories is called: "News release"
    label text not null,
    -- the words of its subscription link
    subscribe text not null,
    primary key (stream_id, language)
);

create table story (
    id uuid primary key,
    translation_set uuid not null,
    language text not null check (language ~ '^[a-z]{2}$'),
    -- null: imported from a page that did not say
    stream_id uuid references stream,
    -- story time: a day always, an instant where one is known, and an order within the day
    day date not null,
    at timestamptz,
    zone text not null,
    rank numeric not null,
    index_number text,
    slug text not null,
    -- from an old archive: no mail, no news sitemap, never "updated"
    archived boolean not null,
    -- the newest version, and the one readers see
    latest integer not null check (latest > 0),
    live integer check (live > 0),
    first_published_at timestamptz,
    updated_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_note text,
    created_at timestamptz not null,
    created_by text not null,
    unique (translation_set, language),
    check (withdrawn_at is null or live is null)
);

create index story_by_day on story (day, rank);

create table story_version (
    story_id uuid not null references story,
    version integer not null check (version > 0),
    headline text not null check (headline <> ''),
    -- made by rule from the text, so that a person knows to mend it
    headline_derived boolean not null,
    deck text,
    teaser text,
    label text,
    dateline text,
    body jsonb not null,
    -- the archive held no more than the first paragraphs
    opening_only boolean not null,
    lead jsonb,
    contact jsonb,
    created_at timestamptz not null,
    created_by text not null,
    primary key (story_id, version)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end $$;

-- Only a story that nobody ever saw may go with its versions: a discarded import.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select from story where id = old.story_id and first_published_at is null
    ) then
        return old;
    end if;
    raise exception '% is written once and never changed', tg_table_name;
end $$;

-- Signatures of authenticity, corrections and editions refer to versions: they never change.
create trigger story_version_is_final before update or delete on story_version
    for each row execute function refuse_change_of_published();

create table story_relation (
    story_id uuid not null references story,
    -- a translation set: the reader is given the story in their own language where there is one
    related_set uuid not null,
    rank integer not null,
    primary key (story_id, related_set)
);

-- Public notes on a published story. They cannot vanish.
create table note (
    id uuid primary key,
    public_id text not null unique,
    story_id uuid not null references story,
    kind text not null check (kind in ('correction', 'clarification', 'update', 'retraction')),
    text text not null check (text <> ''),
    at timestamptz not null,
    created_by text not null
);

create trigger note_is_final before update or delete on note
    for each row execute function refuse_change();

create table address (
    language text not null,
    -- without the language's prefix
    path text not null check (path like '/%'),
    story_id uuid not null references story,
    state text not null check (state in ('current', 'moved', 'gone')),
    primary key (language, path)
);

create index address_of_story on address (story_id);
