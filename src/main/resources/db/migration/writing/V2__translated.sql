-- What a translator had before them is kept as a revision of its own kind: nobody wrote at the draft with it, and the draft
-- does not begin anew from it.
alter table revision drop constraint revision_cause_check;
alter table revision add constraint revision_cause_check check (cause in ('begun', 'opened', 'kept', 'saved', 'submitted',
    'approved', 'published', 'restored', 'set-aside', 'translated'));
