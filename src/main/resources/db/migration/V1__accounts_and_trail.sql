-- Instants are milliseconds since 1970-01-01T00:00Z.
create sequence ids start with 1000 increment by 1000;

create table account (
  id bigint primary key,
  version integer not null,
  name varchar(100) not null,
  display_name varchar(200) not null,
  password_hash varchar(400) not null,
  password_version integer not null,
  language_tag varchar(20),
  active boolean not null,
  constraint account_name_once unique (name)
);

create table account_role (
  account_id bigint not null,
  role_name varchar(40) not null,
  primary key (account_id, role_name),
  constraint account_role_account foreign key (account_id) references account (id)
);

create table sign_in_failures (
  id bigint primary key,
  version integer not null,
  subject varchar(200) not null,
  failures integer not null,
  first_at bigint not null,
  constraint sign_in_failures_once unique (subject)
);

create table set_up_link (
  id bigint primary key,
  version integer not null,
  token_digest varchar(64) not null,
  made_at bigint not null
);

create table audit_entry (
  position bigint primary key,
  written_at bigint not null,
  actor varchar(100) not null,
  address varchar(100) not null,
  action_key varchar(100) not null,
  record_type varchar(100) not null,
  record_id varchar(200) not null,
  changes ${text},
  reason varchar(4000),
  hash varchar(64) not null
);

create table audit_head (
  id integer primary key,
  last_position bigint not null,
  last_hash varchar(64) not null
);

insert into audit_head (id, last_position, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
