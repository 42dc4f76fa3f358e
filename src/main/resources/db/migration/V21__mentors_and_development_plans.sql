-- Who mentors whom, from a day until a day.
create table mentorship (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  mentor_id bigint not null,
  mentor_from date not null,
  mentor_until date,
  main_mentor boolean not null,
  constraint mentorship_researcher foreign key (researcher_id) references researcher (id),
  constraint mentorship_mentor foreign key (mentor_id) references person (id)
);
create index mentorship_of_researcher on mentorship (researcher_id, mentor_from);
create index mentorship_by_mentor on mentorship (mentor_id, mentor_from);

-- What researchers assess themselves against. A list that has been used never changes; a newer one has a higher number.
create table competency (
  id bigint primary key,
  version integer not null,
  list_number integer not null,
  place integer not null,
  code varchar(20) not null,
  domain_en varchar(200),
  domain_zh varchar(200),
  name_en varchar(200),
  name_zh varchar(200),
  source varchar(200) not null,
  constraint competency_once unique (list_number, code)
);

-- A researcher's development plan of a year, as it is written.
create table development_plan (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  plan_year integer not null,
  plan_state varchar(20) not null,
  plan_text ${text} not null,
  returned_words ${text},
  review_words ${text},
  reviewed_by varchar(200),
  reviewed_at bigint,
  saved_at bigint not null,
  constraint development_plan_once unique (researcher_id, plan_year),
  constraint development_plan_of foreign key (researcher_id) references researcher (id)
);

-- The plan as it was agreed, each time; never changed, never deleted.
create table agreed_plan (
  id bigint primary key,
  version integer not null,
  plan_id bigint not null,
  agreed_number integer not null,
  document ${text} not null,
  digest varchar(64) not null,
  researcher_name varchar(200) not null,
  mentor_name varchar(200) not null,
  agreed_at bigint not null,
  constraint agreed_plan_once unique (plan_id, agreed_number),
  constraint agreed_plan_of foreign key (plan_id) references development_plan (id)
);

-- How it goes, quarter by quarter, and what the mentor says to it.
create table quarter_note (
  id bigint primary key,
  version integer not null,
  plan_id bigint not null,
  quarter integer not null,
  words ${text} not null,
  written_at bigint not null,
  answer ${text},
  answered_by varchar(200),
  answered_at bigint,
  constraint quarter_note_once unique (plan_id, quarter),
  constraint quarter_note_of foreign key (plan_id) references development_plan (id)
);
