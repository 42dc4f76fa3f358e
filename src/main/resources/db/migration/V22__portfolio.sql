-- Portfolios of writing and science communication: what somebody has made, and what its reviewers say.
create table artefact (
  id bigint primary key,
  version integer not null,
  person_id bigint not null,
  artefact_kind varchar(40) not null,
  artefact_language varchar(20) not null,
  title varchar(400) not null,
  made_on date not null,
  audience varchar(40) not null,
  audience_words varchar(400),
  aim varchar(1000),
  own_part varchar(1000),
  link varchar(1000),
  artefact_state varchar(20) not null,
  accepted_on date,
  changed_at bigint not null,
  constraint artefact_person foreign key (person_id) references person (id)
);
create index artefact_person_id on artefact (person_id);

create table artefact_file (
  id bigint primary key,
  version integer not null,
  artefact_id bigint not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  file_size bigint not null,
  digest varchar(64) not null,
  added_at bigint not null,
  content ${bytes},
  constraint artefact_file_of foreign key (artefact_id) references artefact (id)
);
create index artefact_file_artefact_id on artefact_file (artefact_id);

-- Somebody of the house is asked to look at it; once they have answered it stays.
create table artefact_remark (
  id bigint primary key,
  version integer not null,
  artefact_id bigint not null,
  reviewer_id bigint not null,
  asked_at bigint not null,
  verdict varchar(20),
  words ${text},
  answered_on date,
  constraint artefact_remark_of foreign key (artefact_id) references artefact (id),
  constraint artefact_remark_by foreign key (reviewer_id) references person (id)
);
create index artefact_remark_artefact_id on artefact_remark (artefact_id);
create index artefact_remark_reviewer_id on artefact_remark (reviewer_id);

-- So many accepted artefacts a milestone needs.
alter table track_milestone add column artefacts integer default 0 not null;
