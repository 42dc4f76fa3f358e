create table researcher (
  id bigint primary key,
  version integer not null,
  researcher_number varchar(40) not null,
  person_id bigint not null,
  stage varchar(40) not null,
  doctorate_on date,
  search_text varchar(1000) not null,
  constraint researcher_number_once unique (researcher_number),
  constraint researcher_person foreign key (person_id) references person (id)
);

create table evaluation_template (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null,
  name_en varchar(200),
  name_zh varchar(200),
  work_kind varchar(40) not null,
  constraint evaluation_template_once unique (code)
);

create table criterion (
  id bigint primary key,
  version integer not null,
  template_id bigint not null,
  code varchar(40) not null,
  position integer not null,
  name_en varchar(200),
  name_zh varchar(200),
  question_en varchar(400),
  question_zh varchar(400),
  weight decimal(5,2) not null,
  na_allowed boolean not null,
  anchors_en varchar(1000),
  anchors_zh varchar(1000),
  constraint criterion_once unique (code),
  constraint criterion_template foreign key (template_id) references evaluation_template (id)
);

create table evaluation_round (
  id bigint primary key,
  version integer not null,
  template_id bigint not null,
  title_en varchar(200),
  title_zh varchar(200),
  due_at bigint not null,
  due_zone varchar(60) not null,
  grace_hours integer not null,
  minimum_coverage decimal(5,2) not null,
  quorum integer not null,
  opened_by varchar(100) not null,
  opened_at bigint not null,
  constraint evaluation_round_template foreign key (template_id) references evaluation_template (id)
);

create table candidate (
  id bigint primary key,
  version integer not null,
  round_id bigint not null,
  researcher_id bigint not null,
  statement ${text},
  constraint candidate_once unique (round_id, researcher_id),
  constraint candidate_round foreign key (round_id) references evaluation_round (id),
  constraint candidate_researcher foreign key (researcher_id) references researcher (id)
);

create table review (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null,
  evaluator_id bigint not null,
  review_state varchar(20) not null,
  conflict_reason varchar(2000),
  answers ${text},
  comment_panel ${text},
  comment_candidate ${text},
  saved_at bigint,
  submitted_at bigint,
  submitted_late boolean not null,
  constraint review_once unique (candidate_id, evaluator_id),
  constraint review_candidate foreign key (candidate_id) references candidate (id),
  constraint review_evaluator foreign key (evaluator_id) references person (id)
);
