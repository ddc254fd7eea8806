-- Counts follow the stories whoever writes them, a statement at a time, so a batch of 200 costs a few rows.
create function pub.add_counts() returns trigger language plpgsql as $$
begin
    insert into pub.day_count as c (listing, language, day, stories)
    select listing, s.language, s.day, count(*)
    from added s, lateral (values ('00000000-0000-0000-0000-000000000000'::uuid), (s.stream_id)) as l (listing)
    where listing is not null
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (listing, language, day) do update set stories = c.stories + excluded.stories;

    insert into pub.month_count as c (listing, language, month, stories)
    select listing, s.language, date_trunc('month', s.day)::date, count(*)
    from added s, lateral (values ('00000000-0000-0000-0000-000000000000'::uuid), (s.stream_id)) as l (listing)
    where listing is not null
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (listing, language, month) do update set stories = c.stories + excluded.stories;
    return null;
end $$;

create function pub.remove_counts() returns trigger language plpgsql as $$
begin
    update pub.day_count c set stories = c.stories - r.stories
    from (
        select listing, s.language, s.day, count(*) as stories
        from removed s, lateral (values ('00000000-0000-0000-0000-000000000000'::uuid), (s.stream_id)) as l (listing)
        where listing is not null
        group by 1, 2, 3
    ) r
    where (c.listing, c.language, c.day) = (r.listing, r.language, r.day);

    update pub.month_count c set stories = c.stories - r.stories
    from (
        select listing, s.language, date_trunc('month', s.day)::date as month, count(*) as stories
        from removed s, lateral (values ('00000000-0000-0000-0000-000000000000'::uuid), (s.stream_id)) as l (listing)
        where listing is not null
        group by 1, 2, 3
    ) r
    where (c.listing, c.language, c.month) = (r.listing, r.language, r.month);

    return null;
end $$;

create trigger count_inserted after insert on pub.story
    referencing new table as added for each statement execute function pub.add_counts();
create trigger count_deleted after delete on pub.story
    referencing old table as removed for each statement execute function pub.remove_counts();
create trigger count_updated_out after update on pub.story
    referencing old table as removed for each statement execute function pub.remove_counts();
create trigger count_updated_in after update on pub.story
    referencing new table as added for each statement execute function pub.add_counts();
