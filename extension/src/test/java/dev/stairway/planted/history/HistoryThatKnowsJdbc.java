package dev.stairway.planted.history;

import java.sql.Connection;

/** A planted violation: a pure package that knows JDBC. The architecture test must catch it. */
public record HistoryThatKnowsJdbc(Connection connection) {}
