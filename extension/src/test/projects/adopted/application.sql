-- What the application and its operator make before the first revision.
create extension citext;
create role auditor;
create table jobs (id serial primary key, owner text not null);
create view jobs_of_nobody as select id from jobs where owner = '';
