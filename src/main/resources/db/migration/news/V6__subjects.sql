-- Which topics and countries each published story is about, in the order of listings. A story stands here under each topic
-- it names and under all topics above that one. A country has an id made of the two letters of its code.
create table pub.story_subject (
    subject uuid not null,
    story_id uuid not null references pub.story on delete cascade,
    language text not null,
    day date not null,
    at_order timestamptz not null,
    rank numeric not null,
    primary key (story_id, subject)
);

create index pub_story_subject_listing
    on pub.story_subject (subject, language, day desc, at_order desc, rank desc, story_id desc);

create function pub.subjects(topics uuid[], countries text[]) returns setof uuid language sql stable as $$
    with recursive named (id, parent) as (
        select id, parent from pub.topic where id = any (topics)
        union
        select above.id, above.parent from pub.topic above join named on named.parent = above.id
    )
    select id from named
    union
    select ('00000000-0000-0000-0001-00000000' || encode(convert_to(code, 'UTF8'), 'hex'))::uuid
    from unnest(countries) as code where code ~ '^[A-Z]{2}$'
$$;

-- Subjects are counted as listings are: whoever writes them, a statement at a time. Stories that are about nothing cost
-- nothing here.
create function pub.add_subject_counts() returns trigger language plpgsql as $$
begin
    insert into pub.day_count as c (listing, language, day, stories)
    select subject, language, day, count(*) from added group by 1, 2, 3 order by 1, 2, 3
    on conflict (listing, language, day) do update set stories = c.stories + excluded.stories;

    insert into pub.month_count as c (listing, language, month, stories)
    select subject, language, date_trunc('month', day)::date, count(*) from added group by 1, 2, 3 order by 1, 2, 3
    on conflict (listing, language, month) do update set stories = c.stories + excluded.stories;
    return null;
end $$;

create function pub.remove_subject_counts() returns trigger language plpgsql as $$
begin
    update pub.day_count c set stories = c.stories - r.stories
    from (select subject, language, day, count(*) as stories from removed group by 1, 2, 3) r
    where (c.listing, c.language, c.day) = (r.subject, r.language, r.day);

    update pub.month_count c set stories = c.stories - r.stories
    from (
        select subject, language, date_trunc('month', day)::date as month, count(*) as stories
        from removed group by 1, 2, 3
    ) r
    where (c.listing, c.language, c.month) = (r.subject, r.language, r.month);
    return null;
end $$;

create trigger count_inserted after insert on pub.story_subject
    referencing new table as added for each statement execute function pub.add_subject_counts();
create trigger count_deleted after delete on pub.story_subject
    referencing old table as removed for each statement execute function pub.remove_subject_counts();
create trigger count_updated_out after update on pub.story_subject
    referencing old table as removed for each statement execute function pub.remove_subject_counts();
create trigger count_updated_in after update on pub.story_subject
    referencing new table as added for each statement execute function pub.add_subject_counts();

-- A topic may be deleted only while nobody's words name it. Versions that name none, as an import brings them, stay out.
create index story_version_by_topic on story_version using gin (topics) where topics <> '{}';
