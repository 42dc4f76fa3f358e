-- Browsers from which an account has signed in: guessing elsewhere does not lock them out.
create table known_device (
  id bigint primary key,
  version integer not null,
  account_name varchar(100) not null,
  token_digest varchar(64) not null,
  last_used_at bigint not null,
  constraint known_device_once unique (account_name, token_digest)
);

-- What concerns security and changes no record; like events of one hour share a row.
create table security_event (
  id bigint primary key,
  version integer not null,
  event_type varchar(40) not null,
  account_name varchar(100) not null,
  address varchar(100) not null,
  target varchar(300) not null,
  first_at bigint not null,
  last_at bigint not null,
  occurrences integer not null
);
create index security_event_last_at on security_event (last_at);

-- Counts are kept under digests now; what counts today ends within a quarter of an hour.
delete from sign_in_failures;
