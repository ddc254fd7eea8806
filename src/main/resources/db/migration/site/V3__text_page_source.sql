-- The text pages as they were written, in Markdown, for whoever changes them next. Readers see what was made of it.
create table text_page_source (
    path text not null,
    language text not null,
    source text not null,
    primary key (path, language)
);
