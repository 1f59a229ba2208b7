package dev.stairway.walk.postgres;

import dev.stairway.schema.QualifiedName;
import dev.stairway.walk.KeySequences;
import dev.stairway.walk.Leg;
import dev.stairway.walk.StaleSequence;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sequences behind identity columns and behind defaults, wherever the default came from. */
public final class PostgresKeySequences implements KeySequences {

    private static final String ALL = """
            select tn.nspname, t.relname, a.attname, s.seqrelid::bigint, sn.nspname, c.relname,
              coalesce(pg_catalog.pg_sequence_last_value(s.seqrelid), s.seqstart - 1)
            from pg_catalog.pg_class t
              join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
              cross join lateral (
                select d.objid, d.refobjsubid from pg_catalog.pg_depend d
                where d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = t.oid and d.refobjsubid > 0
                  and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype = 'i'
                union
                select d.refobjid, f.adnum from pg_catalog.pg_attrdef f join pg_catalog.pg_depend d on d.objid = f.oid
                where f.adrelid = t.oid and d.classid = 'pg_catalog.pg_attrdef'::regclass
                  and d.refclassid = 'pg_catalog.pg_class'::regclass) as used(sequence, number)
              join pg_catalog.pg_sequence s on s.seqrelid = used.sequence
              join pg_catalog.pg_class c on c.oid = s.seqrelid
              join pg_catalog.pg_namespace sn on sn.oid = c.relnamespace
              join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = used.number
            where t.relkind in ('r', 'p') and t.oid >= 16384 and s.seqincrement > 0 and c.relpersistence <> 't'
              and a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)""";

    private static final String OF_TABLES = ALL + """

              and t.oid = any (array(select r.oid from unnest(?::text[], ?::text[]) as asked(place, name)
                join pg_catalog.pg_namespace n on n.nspname = asked.place
                join pg_catalog.pg_class r on r.relnamespace = n.oid and r.relname = asked.name))""";

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
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            return read(statement);
        }
    }

    @Override
    public Map<Drawn, Position> read(Connection connection, Set<QualifiedName> tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_TABLES)) {
            statement.setArray(1, texts(connection, tables.stream().map(QualifiedName::first)));
            statement.setArray(2, texts(connection, tables.stream().map(QualifiedName::last)));
            return read(statement);
        }
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static Map<Drawn, Position> read(PreparedStatement statement) throws SQLException {
        Map<Drawn, Position> positions = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                positions.put(
                        new Drawn(QualifiedName.of(rows.getString(1), rows.getString(2)), rows.getString(3)),
                        new Position(
                                rows.getLong(4),
                                QualifiedName.of(rows.getString(5), rows.getString(6)),
                                rows.getLong(7)));
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
            try (PreparedStatement statement = connection.prepareStatement(NEXT.formatted(
                            position.sequence(),
                            quoted(position.name()),
                            quoted(QualifiedName.of(drawn.column())),
                            quoted(drawn.table())));
                    ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    behind.add(new StaleSequence(leg, drawn.toString(), row.getLong(1), row.getLong(2)));
                }
            }
        }
        return behind;
    }

    /** A name as written for people leaves keywords as they are. */
    private static String quoted(QualifiedName name) {
        return name.parts().stream()
                .map(part -> '"' + part.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }
}
