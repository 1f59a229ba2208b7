package dev.stairway.seed.postgres;

/** The questions to PostgreSQL's catalogs, 13 and later. All names that they answer are qualified in a pinned session. */
final class ShapeQueries {

    /** Tables of users; the partitions of another table are not told by themselves. */
    private static final String ALL = """
            c.oid >= 16384 and c.relkind in ('r', 'p', 'f') and not c.relispartition and c.relpersistence <> 't'
              and left(n.nspname, 3) <> 'pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')""";

    private static final String FROM_MINE = """
            pg_class c join pg_namespace n on n.oid = c.relnamespace""";

    /** How many parameters the questions about named tables have together. */
    static final int PARAMETERS = 5;

    private final String mine;
    private final int version;

    private ShapeQueries(String mine, int version) {
        this.mine = mine;
        this.version = version;
    }

    /** Questions about all tables. */
    static ShapeQueries ofAll(int version) {
        return new ShapeQueries(ALL, version);
    }

    /** Questions about the tables of the names that each of the {@link #PARAMETERS} holds as an array, as far as they are there. */
    static ShapeQueries ofNamed(int version) {
        return new ShapeQueries(
                ALL + " and c.oid in (select to_regclass(named)::oid from unnest(?::text[]) named)", version);
    }

    /** All of them, one after the other. */
    String all() {
        return String.join(";\n", server(), columns(), keys(), constraints(), types(), tables());
    }

    private static String server() {
        return """
                select current_setting('server_encoding') = 'UTF8', r.rolsuper or r.rolbypassrls
                from pg_roles r where r.rolname = current_user""";
    }

    private String tables() {
        return """
                select c.oid, n.nspname, c.relname, c.relkind = 'f', c.relrowsecurity and c.relforcerowsecurity,
                  c.relkind = 'p',
                  array(select coalesce(pg_get_partition_constraintdef(l.relid), 'true')
                    from pg_partition_tree(case when c.relkind = 'p' then c.oid end) l
                    join pg_class lc on lc.oid = l.relid
                    where l.isleaf and lc.relkind = 'r' order by lc.relname),
                  array(select 'the trigger ' || quote_ident(t.tgname) from pg_trigger t
                    where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 7 = 7 and t.tgenabled <> 'D'
                    order by t.tgname)
                  || array(select 'the rule ' || quote_ident(r.rulename) from pg_rewrite r
                    where r.ev_class = c.oid and r.ev_type = '3' order by r.rulename)
                from %s where %s order by n.nspname collate "C", c.relname collate "C\"""".formatted(FROM_MINE, mine);
    }

    private String columns() {
        return """
                select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, format_type(a.atttypid, a.atttypmod),
                  a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
                  case when a.attidentity <> ''
                    then pg_get_serial_sequence(quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) end
                from %s join pg_attribute a on a.attrelid = c.oid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attnum > 0 and not a.attisdropped and %s order by a.attrelid, a.attnum""".formatted(FROM_MINE, mine);
    }

    private String keys() {
        return """
                select i.indrelid, ic.relname,
                  array(select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum > 0
                    and (a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]) or exists (select from pg_depend d
                      where (i.indexprs is not null or i.indpred is not null)
                        and d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                        and d.refclassid = 'pg_class'::regclass and d.refobjid = i.indrelid and d.refobjsubid = a.attnum))
                    order by array_position(i.indkey::int2[], a.attnum), a.attnum),
                  i.indisprimary, i.indisexclusion, i.indexprs is null and i.indpred is null and not i.indisexclusion, %s
                from pg_index i join pg_class ic on ic.oid = i.indexrelid
                join %s on c.oid = i.indrelid
                where (i.indisunique or i.indisexclusion) and %s
                order by i.indrelid, not i.indisprimary, ic.relname collate "C\"""".formatted(version >= 15 ? "i.indnullsnotdistinct" : "false", "(" + FROM_MINE + ")", mine);
    }

    private String constraints() {
        return """
                select k.conrelid, k.conname, k.contype, %s, rn.nspname, rc.relname, %s,
                  k.confmatchtype = 'f', case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid) end, %s
                from pg_constraint k join (%s) on c.oid = k.conrelid
                left join (pg_class rc join pg_namespace rn on rn.oid = rc.relnamespace) on rc.oid = k.confrelid
                where k.contype in ('f', 'c') and k.conparentid = 0 and %s
                order by k.conrelid, k.conname collate "C\"""".formatted(
                attributes("k.conkey", "k.conrelid"), attributes("k.confkey", "k.confrelid"), calls(), FROM_MINE, mine);
    }

    /** The source of the functions that a constraint calls. */
    private static String calls() {
        return """
                coalesce((select string_agg(p.prosrc, ' ' order by p.proname) from pg_depend d
                    join pg_proc p on p.oid = d.refobjid and d.refclassid = 'pg_proc'::regclass
                    where d.classid = 'pg_constraint'::regclass and d.objid = k.oid and p.oid >= 16384), '')""";
    }

    private static String attributes(String numbers, String relation) {
        return """
                array(select a.attname::text from unnest(%s) with ordinality u(num, position)
                    join pg_attribute a on a.attrelid = %s and a.attnum = u.num order by u.position)""".formatted(numbers, relation);
    }

    private String types() {
        String multirange = version >= 14 ? "r.rngmultitypid" : "0::oid";
        return """
                with recursive used(id) as (
                  select a.atttypid from %1$s join pg_attribute a on a.attrelid = c.oid
                    where a.attnum > 0 and not a.attisdropped and %2$s
                  union
                  select x.id from used u join pg_type t on t.oid = u.id cross join lateral (
                    select t.typelem where t.typtype = 'b' and t.typcategory = 'A'
                    union all select t.typbasetype
                    union all select r.rngsubtype from pg_range r where t.oid in (r.rngtypid, %3$s)
                    union all select r.rngtypid from pg_range r where t.oid = %3$s
                    union all select a.atttypid from pg_attribute a where t.typtype = 'c' and a.attrelid = t.typrelid
                      and a.attnum > 0 and not a.attisdropped) x(id) where x.id <> 0)
                select t.oid, t.typname, format_type(t.oid, -1),
                  case when t.typtype = 'b' and t.typcategory = 'A' and t.typelem <> 0 then 'a' else t.typtype::text end,
                  coalesce(nullif(t.typbasetype, 0), case when t.typcategory = 'A' then nullif(t.typelem, 0) end,
                    (select case when t.typtype = 'r' then r.rngsubtype else r.rngtypid end
                      from pg_range r where t.oid in (r.rngtypid, %3$s)), 0),
                  t.typtypmod, t.typnotnull,
                  array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder),
                  array(select k.conname::text from pg_constraint k
                    where k.contypid = t.oid and k.contype = 'c' order by k.conname),
                  array(select pg_get_expr(k.conbin, 0) from pg_constraint k
                    where k.contypid = t.oid and k.contype = 'c' order by k.conname),
                  array(select %4$s from pg_constraint k
                    where k.contypid = t.oid and k.contype = 'c' order by k.conname),
                  array(select a.atttypid::bigint from pg_attribute a where t.typtype = 'c' and a.attrelid = t.typrelid
                    and a.attnum > 0 and not a.attisdropped order by a.attnum),
                  array(select a.atttypmod::bigint from pg_attribute a where t.typtype = 'c' and a.attrelid = t.typrelid
                    and a.attnum > 0 and not a.attisdropped order by a.attnum)
                from pg_type t where t.oid in (select id from used) order by t.oid""".formatted(FROM_MINE, mine, multirange, calls());
    }
}
