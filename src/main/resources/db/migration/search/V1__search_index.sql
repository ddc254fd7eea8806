-- Which indexes there are in a search engine that nodes share, and how far each has come in the change log. Written by the
-- node that writes the index; empty where each node has an index of its own.
create table search_index (
    name text primary key,
    form text not null,
    seq bigint not null,
    changed timestamptz not null,
    documents bigint not null,
    at timestamptz not null,
    outdated boolean not null,
    in_use boolean not null
);
