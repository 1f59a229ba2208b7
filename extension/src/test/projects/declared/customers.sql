-- Two customers of one name; the sequence of their ids knows nothing of them.
insert into customers values (3, 'Ann', 'Rome; or near it');
insert into customers values (4, 'Ann', 'Zürich');
