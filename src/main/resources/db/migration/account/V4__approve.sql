-- Agreeing to a draft is a right of its own. Whoever may publish has it.
insert into role_permission (role_id, permission)
select role_id, 'APPROVE' from role_permission where permission = 'PUBLISH'
on conflict do nothing;
