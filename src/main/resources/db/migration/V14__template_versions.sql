-- Templates have versions and are published; a criterion's code stands once in each.
alter table criterion drop constraint criterion_once;
alter table criterion add constraint criterion_of_template_once unique (template_id, code);
alter table criterion add column gate integer;
alter table criterion add column stages varchar(200);
alter table criterion add column evidence varchar(400);

alter table evaluation_template drop constraint evaluation_template_once;
alter table evaluation_template add column version_number integer default 1 not null;
alter table evaluation_template add constraint evaluation_template_version_once unique (code, version_number);
alter table evaluation_template add column double_blind boolean default false not null;
alter table evaluation_template add column candidate_order varchar(20) default 'NUMBER' not null;
alter table evaluation_template add column shown varchar(100);
alter table evaluation_template add column template_state varchar(20) default 'DRAFT' not null;
alter table evaluation_template add column frozen boolean default false not null;
alter table evaluation_template add column published_by varchar(100);
alter table evaluation_template add column published_at bigint;
alter table evaluation_template add column override_reason varchar(2000);
update evaluation_template set template_state = 'PUBLISHED', frozen = true
  where id in (select template_id from evaluation_round);
