-- What a new site starts with; what each role may do can be changed.
insert into role (id, rank) values
    ('reader', 1), ('writer', 2), ('translator', 3), ('editor', 4),
    ('press-officer', 5), ('campaigner', 6), ('researcher', 7), ('administrator', 8);

insert into role_permission (role_id, permission)
select role_id, unnest(permissions) from (values
    ('reader', '{READ_DRAFTS}'::text[]),
    ('writer', '{READ_DRAFTS,WRITE}'),
    ('translator', '{READ_DRAFTS,TRANSLATE}'),
    ('editor', '{READ_DRAFTS,WRITE,TRANSLATE,PUBLISH,IMPORT}'),
    ('press-officer', '{READ_DRAFTS,WRITE,PUBLISH}'),
    ('campaigner', '{READ_DRAFTS,WRITE,CAMPAIGN}'),
    ('researcher', '{READ_DRAFTS,RESEARCH}'),
    ('administrator', '{IMPORT,CONFIGURE,SEE_HEALTH,READ_AUDIT,MANAGE_PEOPLE}')
) as first (role_id, permissions);
