-- What stories can be about: topics in a tree, with titles in each language. A topic that stories name is never deleted:
-- it is retired, which is to say no longer offered.
create table topic (
    id uuid primary key,
    parent uuid references topic,
    -- among those that have the same parent
    rank integer not null,
    slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
    retired_at timestamptz,
    check (parent <> id)
);

create index topic_by_parent on topic (parent);

create table topic_text (
    topic_id uuid not null references topic on delete cascade,
    language text not null,
    title text not null check (title <> ''),
    intro text,
    primary key (topic_id, language)
);

-- The same as readers may see it, written whole whenever any of it changes.
create table pub.topic (
    id uuid primary key,
    parent uuid,
    rank integer not null,
    slug text not null unique,
    retired boolean not null
);

create table pub.topic_text (
    topic_id uuid not null references pub.topic on delete cascade,
    language text not null,
    title text not null,
    intro text,
    primary key (topic_id, language)
);
