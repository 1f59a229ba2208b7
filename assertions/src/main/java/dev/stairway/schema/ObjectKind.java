package dev.stairway.schema;

import java.util.Locale;

/** A kind of schema object, in the order in which snapshots and differences list them. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    LANGUAGE,
    COLLATION,
    CONVERSION,
    /** An enum, domain, composite, range or base type; the property {@code type} tells which. */
    TYPE,
    CAST,
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    OPERATOR,
    OPERATOR_FAMILY,
    OPERATOR_CLASS,
    ACCESS_METHOD,
    TEXT_SEARCH_PARSER,
    TEXT_SEARCH_TEMPLATE,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_CONFIGURATION,
    FOREIGN_DATA_WRAPPER,
    SERVER,
    USER_MAPPING,
    SEQUENCE,
    TABLE,
    FOREIGN_TABLE,
    COLUMN,
    CONSTRAINT,
    INDEX,
    STATISTICS,
    VIEW,
    MATERIALIZED_VIEW,
    RULE,
    TRIGGER,
    POLICY,
    EVENT_TRIGGER,
    /** What the scheduler of a MariaDB or MySQL server runs. */
    EVENT,
    PUBLICATION,
    SUBSCRIPTION,
    TRANSFORM,
    DEFAULT_PRIVILEGES,
    /** Changed rights on an object that is not the project's own: one of the server or of an extension. */
    PRIVILEGES,
    /** The security labels of an object. */
    SECURITY_LABEL,
    DATABASE;

    /** The kind as people write it, in lower case: {@code materialized view}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return label();
    }
}
