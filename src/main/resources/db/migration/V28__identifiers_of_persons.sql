-- An account and a staff number belong to one person, as an ORCID iD does already. Where several persons carry the
-- same one, the person entered first keeps it; what the others lose is kept here until the next
-- start writes it into the audit log.
create table cleared_identifier (
  id bigint primary key,
  version integer not null,
  person_id bigint not null,
  kept_by bigint not null,
  field varchar(40) not null,
  identifier varchar(200) not null
);

alter table person add column staff_number_key varchar(200);
update person set account_name = lower(trim(account_name)) where account_name is not null;
update person set account_name = null where account_name = '';
update person set staff_number = null where trim(staff_number) = '';
update person set staff_number_key = lower(trim(staff_number)) where staff_number is not null;

insert into cleared_identifier (id, version, person_id, kept_by, field, identifier)
  select -2 * p.id, 1, p.id, min(o.id), 'account', p.account_name from person p
  join person o on o.account_name = p.account_name and o.id < p.id group by p.id, p.account_name;
insert into cleared_identifier (id, version, person_id, kept_by, field, identifier)
  select -2 * p.id - 1, 1, p.id, min(o.id), 'staffNumber', p.staff_number from person p
  join person o on o.staff_number_key = p.staff_number_key and o.id < p.id
  group by p.id, p.staff_number;
update person set account_name = null
  where id in (select person_id from cleared_identifier where field = 'account');
update person set staff_number = null, staff_number_key = null
  where id in (select person_id from cleared_identifier where field = 'staffNumber');

drop index person_account;
alter table person add constraint person_account_once unique (account_name);
alter table person add constraint person_staff_number_once unique (staff_number_key);
