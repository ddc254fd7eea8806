-- Pages of plain text: about, contact, privacy.
create table pub.text_page (
    path text not null check (path like '/%'),
    language text not null,
    title text not null,
    body jsonb not null,
    primary key (path, language)
);
