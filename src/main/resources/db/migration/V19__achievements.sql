-- A researcher's identifier that holds everywhere.
alter table person add column orcid varchar(19);
alter table person add constraint person_orcid_once unique (orcid);

-- What an achievement is called in lists that come and go, by what else it is known, what it grew from.
alter table achievement add column reference varchar(120) default '' not null;
update achievement set reference = coalesce((select min(r.researcher_number) from researcher r where r.person_id = achievement.person_id), 'P') || '/' || trim(cast(id as char(20)));
alter table achievement add constraint achievement_reference_once unique (reference);
alter table achievement add column doi varchar(300);
alter table achievement add column put_code varchar(60);
alter table achievement add constraint achievement_doi_once unique (person_id, doi);
alter table achievement add constraint achievement_put_code_once unique (person_id, put_code);
alter table achievement add column from_courses varchar(400);
alter table achievement add column from_internships varchar(400);
alter table achievement add column from_facilities varchar(400);
alter table achievement add column hand_edited varchar(400);

-- Who besides the person sees an achievement that is for named people only.
create table achievement_named (
  achievement_id bigint not null,
  person_id bigint not null,
  constraint achievement_named_once primary key (achievement_id, person_id),
  constraint achievement_named_of foreign key (achievement_id) references achievement (id),
  constraint achievement_named_person foreign key (person_id) references person (id)
);
create index achievement_named_person_id on achievement_named (person_id);

create table achievement_file (
  id bigint primary key,
  version integer not null,
  achievement_id bigint not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  file_size bigint not null,
  digest varchar(64) not null,
  added_at bigint not null,
  content ${bytes},
  constraint achievement_file_of foreign key (achievement_id) references achievement (id)
);
create index achievement_file_achievement_id on achievement_file (achievement_id);

-- Somebody of the house is asked whether it is so.
create table achievement_confirmation (
  id bigint primary key,
  version integer not null,
  achievement_id bigint not null,
  person_id bigint not null,
  confirmation_state varchar(20) not null,
  asked_at bigint not null,
  answered_on date,
  words varchar(1000),
  constraint achievement_confirmation_once unique (achievement_id, person_id),
  constraint achievement_confirmation_of foreign key (achievement_id) references achievement (id),
  constraint achievement_confirmation_by foreign key (person_id) references person (id)
);
create index achievement_confirmation_person_id on achievement_confirmation (person_id);
