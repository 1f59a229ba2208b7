package dev.stairway.reader.postgres;

import dev.stairway.data.DataColumn;
import dev.stairway.reader.postgres.StoredTable.Printing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of all tables, as they are read. */
final class TableColumns {

    private final Domains domains;
    private final Map<Long, List<DataColumn>> columns = new HashMap<>();
    private final Map<Long, Printing> printing = new HashMap<>();

    TableColumns(Domains domains) {
        this.domains = domains;
    }

    /** Takes the current row: table, number, name, type, number of the type and of its elements', generated, printing. */
    void add(ResultSet row) throws SQLException {
        long table = row.getLong(1);
        String type = row.getString(4);
        long typeOid = row.getLong(5);
        long elementOid = row.getLong(6);
        DataColumn column = new DataColumn(
                row.getInt(2), row.getString(3), type, baseType(type, typeOid, elementOid), row.getBoolean(7));
        columns.computeIfAbsent(table, any -> new ArrayList<>()).add(column);
        boolean composite = domains.isComposite(typeOid) || domains.isComposite(elementOid);
        Printing depends = composite ? Printing.NAMES : Printing.valueOf(row.getString(8));
        printing.merge(table, depends, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private String baseType(String type, long typeOid, long elementOid) {
        String element = elementOid == 0 ? "" : domains.below(elementOid, "");
        return element.isEmpty() ? domains.below(typeOid, type) : element + "[]";
    }

    List<DataColumn> of(long table) {
        return columns.getOrDefault(table, List.of());
    }

    /** The least fixed printing of any of the table's columns. */
    Printing printing(long table) {
        return printing.getOrDefault(table, Printing.FIXED);
    }
}
