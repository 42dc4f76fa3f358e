-- What people have brought about.
create table achievement (
  id bigint primary key,
  version integer not null,
  person_id bigint not null,
  achievement_kind varchar(40) not null,
  title_en varchar(400),
  title_zh varchar(400),
  achieved_on date not null,
  own_role varchar(1000),
  evidence varchar(1000),
  confirmed_by varchar(200),
  confirmed_on date,
  confidentiality varchar(20) not null,
  constraint achievement_person foreign key (person_id) references person (id)
);
create index achievement_person_id on achievement (person_id);

create table achievement_contributor (
  achievement_id bigint not null,
  person_id bigint not null,
  constraint achievement_contributor_once primary key (achievement_id, person_id),
  constraint achievement_contributor_of foreign key (achievement_id) references achievement (id),
  constraint achievement_contributor_person foreign key (person_id) references person (id)
);
create index achievement_contributor_person_id on achievement_contributor (person_id);

-- What somebody knows their way about in, and whom they have supervised.
alter table person add column topics varchar(400);
create index episode_supervisor_number on episode (supervisor_number);

-- A round is prepared, opened and closed; it has a panel with a chair.
alter table evaluation_round add column round_state varchar(20) default 'OPEN' not null;
alter table evaluation_round add column chair_id bigint;
alter table evaluation_round add column response_due_at bigint default 0 not null;
alter table evaluation_round add column reviews_each integer default 2 not null;
alter table evaluation_round add column shared_work_months integer default 36 not null;
alter table evaluation_round add column rebuttal_days integer default 14 not null;
alter table evaluation_round add column made_by varchar(100) default '' not null;
alter table evaluation_round add column made_at bigint default 0 not null;
update evaluation_round set made_by = opened_by, made_at = opened_at, response_due_at = due_at;
alter table evaluation_round drop column opened_by;
alter table evaluation_round drop column opened_at;
alter table evaluation_round add constraint evaluation_round_chair foreign key (chair_id) references person (id);

create index evaluation_round_chair_id on evaluation_round (chair_id);

create table panel_member (
  id bigint primary key,
  version integer not null,
  round_id bigint not null,
  person_id bigint not null,
  most_reviews integer,
  extended_to bigint,
  withdrawn_at bigint,
  withdrawn_reason varchar(2000),
  constraint panel_member_once unique (round_id, person_id),
  constraint panel_member_round foreign key (round_id) references evaluation_round (id),
  constraint panel_member_person foreign key (person_id) references person (id)
);
create index panel_member_person_id on panel_member (person_id);
insert into panel_member (id, version, round_id, person_id)
  select -min(v.id), 0, c.round_id, v.evaluator_id
  from review v join candidate c on c.id = v.candidate_id group by c.round_id, v.evaluator_id;

alter table candidate add column candidate_number integer default 0 not null;
update candidate set candidate_number = (select count(*) from candidate o where o.round_id = candidate.round_id and o.id <= candidate.id);

create table candidate_work (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null,
  position integer not null,
  achievement_id bigint not null,
  achievement_kind varchar(40) not null,
  title_en varchar(400),
  title_zh varchar(400),
  achieved_on date not null,
  own_role varchar(1000),
  evidence varchar(1000),
  confirmed_by varchar(200),
  confirmed_on date,
  confidentiality varchar(20) not null,
  changed ${text},
  constraint candidate_work_once unique (candidate_id, achievement_id),
  constraint candidate_work_candidate foreign key (candidate_id) references candidate (id)
);

create table dossier_file (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null,
  file_name varchar(200) not null,
  media_type varchar(100) not null,
  file_size bigint not null,
  digest varchar(64) not null,
  added_at bigint not null,
  content ${bytes},
  constraint dossier_file_candidate foreign key (candidate_id) references candidate (id)
);
create index dossier_file_candidate_id on dossier_file (candidate_id);

-- Why somebody does not judge somebody, whatever the round; and where a round lifts that.
create table declared_conflict (
  id bigint primary key,
  version integer not null,
  judge_id bigint not null,
  judged_id bigint not null,
  conflict_kind varchar(20) not null,
  words varchar(2000) not null,
  declared_by varchar(100) not null,
  declared_at bigint not null,
  constraint declared_conflict_judge foreign key (judge_id) references person (id),
  constraint declared_conflict_judged foreign key (judged_id) references person (id)
);
create index declared_conflict_judge_id on declared_conflict (judge_id);
create index declared_conflict_judged_id on declared_conflict (judged_id);

create table conflict_waiver (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null,
  judge_id bigint not null,
  reason varchar(2000) not null,
  signed_by varchar(100) not null,
  signed_at bigint not null,
  constraint conflict_waiver_once unique (candidate_id, judge_id),
  constraint conflict_waiver_candidate foreign key (candidate_id) references candidate (id),
  constraint conflict_waiver_judge foreign key (judge_id) references person (id)
);
create index conflict_waiver_judge_id on conflict_waiver (judge_id);

-- A review as it was each time it was handed in.
create table review_version (
  id bigint primary key,
  version integer not null,
  review_id bigint not null,
  version_number integer not null,
  answers ${text},
  comment_panel ${text},
  comment_candidate ${text},
  submitted_at bigint not null,
  submitted_late boolean not null,
  reopened_by varchar(100),
  reopened_at bigint,
  reopened_reason varchar(2000),
  constraint review_version_once unique (review_id, version_number),
  constraint review_version_review foreign key (review_id) references review (id)
);

-- What was made of the reviews: never changed, a later decision stands beside the first.
create table evaluation_decision (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null,
  decision_number integer not null,
  outcome varchar(20) not null,
  reason varchar(4000) not null,
  signed_by varchar(100) not null,
  signed_at bigint not null,
  basis ${text} not null,
  rebuttal_until bigint not null,
  rebuttal ${text},
  rebutted_at bigint,
  constraint evaluation_decision_once unique (candidate_id, decision_number),
  constraint evaluation_decision_candidate foreign key (candidate_id) references candidate (id)
);

create table discussion_note (
  id bigint primary key,
  version integer not null,
  candidate_id bigint not null,
  written_by varchar(100) not null,
  written_at bigint not null,
  words ${text} not null,
  constraint discussion_note_candidate foreign key (candidate_id) references candidate (id)
);
create index discussion_note_candidate_id on discussion_note (candidate_id);
