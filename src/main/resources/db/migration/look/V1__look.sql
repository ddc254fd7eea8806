-- What is in force, as readers' pages see it: JSON by section; sections that are missing are as they come with the program.
-- The name and the lines under it stand where they always stood, in pub.site and pub.site_text.
create table pub.look (
    singleton boolean primary key default true check (singleton),
    look jsonb not null check (jsonb_typeof(look) = 'object')
);

insert into pub.look (look) values ('{}');

-- Every style that was ever in force: pages in caches still ask for it.
create table pub.look_style (
    digest text primary key,
    style text not null
);

-- The pictures of marks that are or were in force.
create table pub.mark (
    hash text not null,
    name text not null,
    bytes bytea not null,
    primary key (hash, name)
);

-- The pictures of every mark that was brought, public or not.
create table mark (
    hash text not null,
    name text not null,
    bytes bytea not null,
    primary key (hash, name)
);

-- What is being changed and not public yet: the sections that differ.
create table look_draft (
    singleton boolean primary key default true check (singleton),
    look jsonb not null check (jsonb_typeof(look) = 'object'),
    changed_at timestamptz not null,
    changed_by text not null
);

-- Every time a look was made public: whole before and whole after, so that going back needs nothing else.
create table look_publication (
    number integer primary key,
    before jsonb not null,
    after jsonb not null,
    sections text[] not null,
    -- the publication that this one takes back or brings back, if it does
    undoes integer references look_publication,
    restores integer references look_publication,
    at timestamptz not null,
    by text not null
);
