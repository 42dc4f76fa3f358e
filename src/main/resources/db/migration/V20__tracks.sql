-- Early-career tracks: what a track asks for, who is on it since when, and what has happened.
create table track (
  id bigint primary key,
  version integer not null,
  code varchar(40) not null,
  name_en varchar(200),
  name_zh varchar(200),
  constraint track_code_once unique (code)
);

create table track_stage (
  id bigint primary key,
  version integer not null,
  track_id bigint not null,
  stage varchar(40) not null,
  profile varchar(2) not null,
  usual_months integer,
  words_en varchar(1000),
  words_zh varchar(1000),
  constraint track_stage_once unique (track_id, stage),
  constraint track_stage_track foreign key (track_id) references track (id)
);

create table track_milestone (
  id bigint primary key,
  version integer not null,
  track_id bigint not null,
  stage varchar(40) not null,
  title_en varchar(200),
  title_zh varchar(200),
  asks_en varchar(1000),
  asks_zh varchar(1000),
  counted_from varchar(20) not null,
  from_month integer not null,
  to_month integer not null,
  constraint track_milestone_track foreign key (track_id) references track (id)
);
create index track_milestone_track_id on track_milestone (track_id);

alter table researcher add column started_on date;
alter table researcher add column member_state varchar(20) default 'ACTIVE' not null;

create table track_episode (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  episode_number integer not null,
  track_id bigint not null,
  stage varchar(40) not null,
  started_on date not null,
  ended_on date,
  constraint track_episode_once unique (researcher_id, episode_number),
  constraint track_episode_researcher foreign key (researcher_id) references researcher (id),
  constraint track_episode_track foreign key (track_id) references track (id)
);
create index track_episode_track_id on track_episode (track_id);

create table track_act (
  id bigint primary key,
  version integer not null,
  episode_id bigint not null,
  position integer not null,
  act_kind varchar(20) not null,
  act_day date not null,
  reason varchar(1000),
  done_by varchar(100) not null,
  done_at bigint not null,
  constraint track_act_once unique (episode_id, position),
  constraint track_act_episode foreign key (episode_id) references track_episode (id)
);

create table milestone_mark (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  milestone_id bigint not null,
  reached_on date not null,
  evidence varchar(1000) not null,
  marked_by varchar(100) not null,
  marked_at bigint not null,
  constraint milestone_mark_once unique (researcher_id, milestone_id),
  constraint milestone_mark_researcher foreign key (researcher_id) references researcher (id),
  constraint milestone_mark_milestone foreign key (milestone_id) references track_milestone (id)
);
create index milestone_mark_milestone_id on milestone_mark (milestone_id);

create table seed_funding (
  id bigint primary key,
  version integer not null,
  researcher_id bigint not null,
  amount decimal(15,2) not null,
  currency varchar(3) not null,
  purpose varchar(1000) not null,
  from_day date not null,
  to_day date not null,
  source varchar(200) not null,
  funding_state varchar(20) not null,
  report_due date,
  constraint seed_funding_researcher foreign key (researcher_id) references researcher (id)
);
create index seed_funding_researcher_id on seed_funding (researcher_id);

-- The house's usual track, on which those are who were researchers already.
insert into track (id, version, code, name_en, name_zh) values (-1, 0, 'EC', 'Early-career track', '青年人才培养路径');
insert into track_stage (id, version, track_id, stage, profile, usual_months) values (-1, 0, -1, 'POSTDOCTORAL_FELLOW', 'R2', 36);
insert into track_stage (id, version, track_id, stage, profile, usual_months) values (-2, 0, -1, 'ASSISTANT_RESEARCHER', 'R2', 36);
insert into track_stage (id, version, track_id, stage, profile) values (-3, 0, -1, 'ASSOCIATE_RESEARCHER', 'R3');
insert into track_episode (id, version, researcher_id, episode_number, track_id, stage, started_on)
  select -r.id, 0, r.id, 1, -1, r.stage, coalesce(r.doctorate_on, current_date) from researcher r;
