-- What stands around every page. Readers' data: kept in pub, where readers' pages can see it.
create table pub.site (
    singleton boolean primary key default true check (singleton),
    name text not null,
    -- languages with an interface; the first is served without prefix
    languages text[] not null check (cardinality(languages) > 0)
);

create table pub.site_text (
    language text not null,
    key text not null,
    text text not null,
    primary key (language, key)
);

create table pub.menu_item (
    place text not null check (place in ('menu', 'footer')),
    language text not null,
    rank integer not null,
    text text not null,
    path text not null check (path like '/%'),
    primary key (place, language, rank)
);
