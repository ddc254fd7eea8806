-- Until now every picture was public. From now on those are that a published story shows; a new database has no stories.
insert into media (hash, width, height, widths, added_at, added_by)
select hash, width, height, widths, added_at, added_by from pub.media
on conflict do nothing;

do $$
begin
    if to_regclass('pub.story') is not null then
        insert into media_use (user_id, hash)
        select shown.id, media.hash
        from (
            select id, lead ->> 'media' as hash from pub.story where lead is not null
            union
            select id, jsonb_path_query(body, 'strict $.** ? (@.type == "picture").attrs.media') #>> '{}' from pub.story
        ) shown
        join media on media.hash = shown.hash
        on conflict do nothing;
    end if;
end $$;

delete from pub.media where not exists (select from media_use where media_use.hash = pub.media.hash);
