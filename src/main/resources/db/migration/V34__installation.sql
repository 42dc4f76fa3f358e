-- Whether a database holds demonstration data, which may not come to that of a real installation.
create table installation (
  id integer primary key,
  demo integer not null
);

insert into installation (id, demo) values (1, 0);

update installation set demo = 1
where exists (select 1 from account where name = 'evaluator4')
  and exists (select 1 from account where name = 'researcher2');
