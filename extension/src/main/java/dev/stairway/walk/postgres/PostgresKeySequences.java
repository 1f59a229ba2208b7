package dev.stairway.walk.postgres;

import dev.stairway.walk.KeySequences;
import dev.stairway.walk.Leg;
import dev.stairway.walk.StaleSequence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sequences behind identity columns and behind defaults, wherever the default came from. */
public final class PostgresKeySequences implements KeySequences {

    private static final String POSITIONS = """
            select format('%I.%I', tn.nspname, t.relname), a.attname, s.seqrelid::bigint, format('%I.%I', sn.nspname, c.relname),
              coalesce(pg_catalog.pg_sequence_last_value(s.seqrelid), s.seqstart - 1)
            from pg_catalog.pg_sequence s
              join pg_catalog.pg_class c on c.oid = s.seqrelid
              join pg_catalog.pg_namespace sn on sn.oid = c.relnamespace
              cross join lateral (
                select d.refobjid, d.refobjsubid from pg_catalog.pg_depend d
                where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = s.seqrelid and d.deptype = 'i'
                  and d.refclassid = 'pg_catalog.pg_class'::regclass
                union
                select f.adrelid, f.adnum from pg_catalog.pg_depend d join pg_catalog.pg_attrdef f on f.oid = d.objid
                where d.classid = 'pg_catalog.pg_attrdef'::regclass and d.refclassid = 'pg_catalog.pg_class'::regclass
                  and d.refobjid = s.seqrelid) as user_of(relation, number)
              join pg_catalog.pg_class t on t.oid = user_of.relation and t.relkind in ('r', 'p')
              join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
              join pg_catalog.pg_attribute a on a.attrelid = user_of.relation and a.attnum = user_of.number
            where s.seqincrement > 0 and c.relpersistence <> 't'
              and a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)""";

    /** Where the sequence gave nothing yet, its relation alone knows with what it begins. */
    private static final String NEXT = """
            select s.next, t.highest
            from (select last_value + case when is_called
                then (select seqincrement from pg_catalog.pg_sequence where seqrelid = %d) else 0 end as next from %s) s,
              (select max(%s)::bigint as highest from %s) t
            where s.next <= t.highest""";

    /** A reader. */
    public PostgresKeySequences() {}

    @Override
    public Map<Drawn, Position> read(Connection connection) throws SQLException {
        Map<Drawn, Position> positions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                positions.put(
                        new Drawn(rows.getString(1), rows.getString(2)),
                        new Position(rows.getLong(3), rows.getString(4), rows.getLong(5)));
            }
        }
        return positions;
    }

    @Override
    public List<StaleSequence> behind(Connection connection, Leg leg, Map<Drawn, Position> among) throws SQLException {
        List<StaleSequence> behind = new ArrayList<>();
        for (Map.Entry<Drawn, Position> each : among.entrySet()) {
            Drawn drawn = each.getKey();
            Position position = each.getValue();
            String column = '"' + drawn.column().replace("\"", "\"\"") + '"';
            try (PreparedStatement statement = connection.prepareStatement(
                            NEXT.formatted(position.sequence(), position.name(), column, drawn.table()));
                    ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    behind.add(new StaleSequence(leg, drawn.toString(), row.getLong(1), row.getLong(2)));
                }
            }
        }
        return behind;
    }
}
