-- A draft that names no stream is still in that of its story; one that is to stand in another is in both until it does, and
-- nobody learns of it who may not read in both.
alter table entry add column leaves uuid;

create or replace function refresh_entries(stories uuid[]) returns void language sql as $$
    insert into entry (story_id, language, stream_id, leaves, state, live, headline, headline_derived, day, changed_at,
        changed_by, assignee, due_at)
    select s.id, s.language, coalesce(d.stream_id, s.stream_id),
        case when d.stream_id <> s.stream_id then s.stream_id end,
        case when d.story_id is not null then d.state
            when s.withdrawn_at is not null then 'withdrawn'
            when s.live is not null then 'published'
            else 'imported' end,
        s.live is not null,
        coalesce(d.headline, v.headline),
        coalesce((d.manuscript #>> '{text,headlineDerived}')::boolean, v.headline_derived),
        s.day,
        greatest(d.saved_at, v.created_at, s.updated_at, s.first_published_at, s.withdrawn_at),
        coalesce(d.saved_by, v.created_by),
        d.assignee, d.due_at
    from story s
    join story_version v on v.story_id = s.id and v.version = s.latest
    left join draft d on d.story_id = s.id
    where s.id = any(stories)
    order by s.id
    on conflict (story_id) do update set
        language = excluded.language, stream_id = excluded.stream_id, leaves = excluded.leaves, state = excluded.state,
        live = excluded.live, headline = excluded.headline, headline_derived = excluded.headline_derived,
        day = excluded.day, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
        assignee = excluded.assignee, due_at = excluded.due_at, unread = true
$$;

select refresh_entries(array(select story_id from draft));
