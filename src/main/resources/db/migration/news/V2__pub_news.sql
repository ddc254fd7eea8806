-- What readers may see, written when a story is published and deleted when it is withdrawn. What is not here cannot leak.
create table pub.stream (
    id uuid primary key,
    address text not null unique,
    rank integer not null,
    tone text not null
);

create table pub.stream_text (
    stream_id uuid not null references pub.stream on delete cascade,
    language text not null,
    title text not null,
    intro text,
    label text not null,
    subscribe text not null,
    primary key (stream_id, language)
);

create table pub.story (
    id uuid primary key,
    translation_set uuid not null,
    language text not null,
    stream_id uuid,
    day date not null,
    at timestamptz,
    -- the instant, or the beginning of time: with day and rank and id it makes a total order
    at_order timestamptz not null generated always as (coalesce(at, '-infinity'::timestamptz)) stored,
    zone text not null,
    rank numeric not null,
    path text not null,
    version integer not null,
    index_number text,
    headline text not null,
    deck text,
    -- as shown in lists: its own or by the stream's rule
    teaser text,
    label text,
    dateline text,
    body jsonb not null,
    opening_only boolean not null,
    minutes integer not null,
    lead jsonb,
    contact jsonb,
    related uuid[] not null default '{}',
    published_at timestamptz not null,
    updated_at timestamptz,
    -- imported from an archive: in no news sitemap
    archived boolean not null,
    unique (language, path)
);

create index pub_story_news on pub.story (language, day desc, at_order desc, rank desc, id desc);
create index pub_story_stream on pub.story (stream_id, language, day desc, at_order desc, rank desc, id desc);
create index pub_story_set on pub.story (translation_set, language) include (path);
-- sitemaps read every story's id and times, without touching the stories
create index pub_story_changed on pub.story (id) include (published_at, updated_at);
create index pub_story_published on pub.story (published_at desc) where not archived;

create table pub.note (
    public_id text primary key,
    story_id uuid not null references pub.story on delete cascade,
    kind text not null,
    text text not null,
    at timestamptz not null
);

create index pub_note_story on pub.note (story_id);

create table pub.address (
    language text not null,
    path text not null,
    state text not null check (state in ('moved', 'gone')),
    -- where it moved to
    target text,
    -- for what is gone: the day it went and what is said about it
    day date,
    note text,
    primary key (language, path),
    check ((state = 'moved') = (target is not null)),
    check ((state = 'gone') = (day is not null))
);

-- How many stories a listing has on each day and in each month: the pager, the archive by year and month and the way to
-- any deep page read these few rows instead of counting stories. listing is the stream, or all zeros for all news.
create table pub.day_count (
    listing uuid not null,
    language text not null,
    day date not null,
    stories integer not null,
    primary key (listing, language, day)
);

create table pub.month_count (
    listing uuid not null,
    language text not null,
    month date not null,
    stories integer not null,
    primary key (listing, language, month)
);
