-- A note stands at the top or at the foot of its story, and a withdrawal is a public note of its own: W-2026-001.
alter table note
    add column place text not null default 'top' check (place in ('top', 'foot')),
    drop constraint note_kind_check,
    add constraint note_kind_check
        check (kind in ('correction', 'clarification', 'update', 'retraction', 'withdrawal')),
    add constraint note_place_of_kind check (place = 'top' or kind not in ('retraction', 'withdrawal'));
alter table note alter column place drop default;

insert into note (id, public_id, story_id, kind, place, text, at, created_by)
select gen_random_uuid(), format('W-%s-%s', year, lpad(number::text, greatest(3, length(number::text)), '0')), id,
    'withdrawal', 'top', coalesce(nullif(withdrawn_note, ''), '–'), withdrawn_at, 'system:news'
from (
    select *, row_number() over (partition by year order by withdrawn_at, id) as number
    from (
        select id, withdrawn_note, withdrawn_at, extract(year from withdrawn_at at time zone 'UTC')::integer as year
        from story where withdrawn_at is not null and first_published_at is not null
    ) withdrawn
) numbered;

-- What readers see of a note outlives what they see of its story. Of a withdrawn story it keeps number, kind, day and the
-- way to the page that says so; the words go, since they may hold what had to go.
alter table pub.note
    drop constraint note_story_id_fkey,
    alter column text drop not null,
    add column id uuid,
    add column language text,
    add column place text,
    -- in the story's own zone
    add column day date,
    add column gone_path text,
    add column gone_at timestamptz;

update pub.note p
set id = n.id, language = s.language, place = n.place, day = (n.at at time zone s.zone)::date
from note n join story s on s.id = n.story_id
where n.public_id = p.public_id;

insert into pub.note (public_id, story_id, kind, text, at, id, language, place, day, gone_path, gone_at)
select n.public_id, n.story_id, n.kind, case n.kind when 'withdrawal' then n.text end, n.at, n.id, s.language, n.place,
    (n.at at time zone s.zone)::date, gone.path, s.withdrawn_at
from note n
join story s on s.id = n.story_id and s.withdrawn_at is not null
cross join lateral (
    select path from address where story_id = s.id order by path like '/news/%' desc, path limit 1
) gone;

alter table pub.note
    alter column id set not null,
    alter column language set not null,
    alter column place set not null,
    alter column day set not null,
    add constraint note_gone check ((gone_path is null) = (gone_at is null)),
    add constraint note_words check ((text is null) = (gone_at is not null and kind <> 'withdrawal'));

create index pub_note_newest on pub.note (language, at desc, public_id desc);
create index pub_note_kind on pub.note (language, kind, at desc, public_id desc);

create function pub.refuse_change_of_note() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.gone_at is null and new.gone_at is not null
        and (new.public_id, new.id, new.story_id, new.language, new.kind, new.place, new.at, new.day)
            = (old.public_id, old.id, old.story_id, old.language, old.kind, old.place, old.at, old.day) then
        return new;
    end if;
    raise exception 'a public note is never changed or deleted';
end $$;

create trigger note_is_final before update or delete on pub.note
    for each row execute function pub.refuse_change_of_note();

-- The foot of every page leads to them, where nobody has changed it since it was installed.
insert into pub.menu_item (place, language, rank, text, path)
select 'footer', language, 4, text, '/corrections'
from (values
    ('en', 'Corrections', 'Subscribe to news', 'Privacy', 'Accessibility'),
    ('fr', 'Rectificatifs', 'S’abonner aux actualités', 'Vie privée', 'Accessibilité'),
    ('es', 'Correcciones', 'Suscribirse a las noticias', 'Privacidad', 'Accesibilidad'),
    ('ar', 'التصحيحات', 'الاشتراك في الأخبار', 'الخصوصية', 'إمكانية الوصول')
) as first_footer (language, text, one, two, three)
where array[one || ' /subscribe', two || ' /privacy', three || ' /accessibility'] = (
    select array_agg(item.text || ' ' || item.path order by item.rank) from pub.menu_item item
    where item.place = 'footer' and item.language = first_footer.language
);
