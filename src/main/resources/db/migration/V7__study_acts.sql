-- A student's present episode is the one that none has followed; of a student who has left it is the last.
alter table episode add column successor_id bigint;
alter table episode add constraint episode_successor foreign key (successor_id) references episode (id);

create table study_act (
  id bigint primary key,
  version integer not null,
  episode_id bigint not null,
  act_kind varchar(20) not null,
  act_day date not null,
  until_day date,
  reason varchar(1000),
  done_by varchar(100) not null,
  done_at bigint not null,
  constraint study_act_episode foreign key (episode_id) references episode (id)
);
create index study_act_episode_id on study_act (episode_id);

create index episode_programme_year on episode (programme_id, entry_year);
create index audit_entry_record on audit_entry (record_id, position);
