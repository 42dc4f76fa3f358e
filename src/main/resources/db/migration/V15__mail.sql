-- Messages wait here until the mail server has taken them.
create table outgoing_mail (
  id bigint primary key,
  version integer not null,
  mail_key varchar(200) not null,
  recipient varchar(320) not null,
  language_tag varchar(40),
  subject varchar(300) not null,
  body ${text} not null,
  created_at bigint not null,
  mail_state varchar(20) not null,
  attempts integer not null,
  next_try bigint not null,
  last_failure varchar(300),
  sent_at bigint,
  claim_owner varchar(300),
  lease_until bigint,
  constraint outgoing_mail_once unique (mail_key)
);
create index outgoing_mail_due on outgoing_mail (mail_state, next_try);
