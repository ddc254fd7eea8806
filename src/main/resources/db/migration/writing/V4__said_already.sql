-- A translation that was begun from a draft says what its readers see, once the draft is public as it was.
update translation t set source_version = seen.version
from story s
join revision seen on seen.story_id = s.id and seen.cause = 'published' and seen.version = s.live
where s.id = t.source_id and s.live is distinct from t.source_version
    and exists (
        select from revision had
        where had.story_id = s.id and had.number = t.source_revision
            and had.manuscript -> 'text' = seen.manuscript -> 'text');
