-- Rules of eligibility in versions, what gives somebody more time, and what is stated of them.
alter table researcher add column defence_on date;

create table eligibility_rule (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null,
  version_number integer not null,
  name_en varchar(200) not null,
  name_zh varchar(200) not null,
  wording_en ${text} not null,
  wording_zh ${text} not null,
  source varchar(400) not null,
  source_on date not null,
  source_note varchar(2000),
  terms ${text} not null,
  made_by varchar(100) not null,
  made_at bigint not null,
  constraint eligibility_rule_once unique (code, version_number)
);

create table career_extension (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  extension_kind varchar(30) not null,
  first_day date,
  last_day date,
  children integer not null,
  words varchar(2000),
  evidence varchar(1000) not null,
  extension_state varchar(20) not null,
  asked_by varchar(100) not null,
  asked_at bigint not null,
  decided_by varchar(100),
  decided_at bigint,
  decided_reason varchar(2000),
  constraint career_extension_researcher foreign key (researcher_id) references researcher (id)
);
create index career_extension_researcher_id on career_extension (researcher_id);
create index career_extension_state on career_extension (extension_state);

create table eligibility_answer (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  check_code varchar(40) not null,
  fulfilled boolean not null,
  stated_on date not null,
  stated_by varchar(100) not null,
  constraint eligibility_answer_once unique (researcher_id, check_code),
  constraint eligibility_answer_researcher foreign key (researcher_id) references researcher (id)
);
