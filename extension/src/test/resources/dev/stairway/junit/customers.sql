-- Two customers of one name; the second has more than ASCII.
insert into customers (name, town) values ('Ann', 'Rome; or near it');
insert into customers (name, town) values ('Ann', 'Zürich');
