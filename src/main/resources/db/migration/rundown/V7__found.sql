-- The words of a long text are kept apart from its row, and PostgreSQL takes reading the rows for cheap: it would read the
-- words of every story rather than ask the index. Here it may not.
create function stories_with_words(query text) returns setof uuid stable language sql set enable_seqscan = off as $$
    select story_id from entry_words where words @@ to_tsquery('simple', query)
$$;

create function stories_headed_like(typed text) returns setof uuid stable language sql set enable_seqscan = off as $$
    select story_id from entry_words where typed <% headline
$$;
