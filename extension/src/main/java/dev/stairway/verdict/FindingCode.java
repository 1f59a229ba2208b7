package dev.stairway.verdict;

/** What can be found, each with the number under which {@code docs/findings} explains it. */
public enum FindingCode {
    EMPTY_HISTORY("SW001", Severity.ERROR),
    SEVERAL_HEADS("SW002", Severity.ERROR),
    UPGRADE_FAILS("SW101", Severity.ERROR),
    DOWNGRADE_DRIFTS("SW102", Severity.ERROR),
    DOWNGRADE_FAILS("SW103", Severity.ERROR),
    SECOND_UPGRADE_FAILS("SW104", Severity.ERROR),
    SECOND_UPGRADE_DIFFERS("SW105", Severity.ERROR),
    DECLARED_BY_CODE("SW106", Severity.NOTE),
    DECLARATION_NOT_NEEDED("SW107", Severity.ERROR),
    COLUMN_ORDER("SW108", Severity.NOTE),
    NOT_EXAMINED("SW109", Severity.ERROR),
    BASELINE("SW110", Severity.NOTE),
    NO_DOWNGRADE("SW111", Severity.ERROR),
    NOT_NEW("SW112", Severity.NOTE),
    INVALID_INDEX("SW121", Severity.NOTE),
    DISABLED_CONSTRAINT("SW122", Severity.NOTE),
    EXTENSION_VERSION("SW123", Severity.NOTE),
    SECOND_EXTENSION_VERSION("SW124", Severity.NOTE),
    WHOLE_HISTORY_FAILS("SW201", Severity.ERROR),
    WHOLE_HISTORY_DIFFERS("SW202", Severity.ERROR),
    RESIDUE_AT_BASE("SW203", Severity.ERROR),
    MODELS_DIFFER("SW204", Severity.ERROR),
    COMMITTED_SCHEMA_DIFFERS("SW205", Severity.ERROR),
    OFFLINE_NOT_WRITTEN("SW211", Severity.ERROR),
    OFFLINE_FAILS("SW212", Severity.ERROR),
    OFFLINE_DIFFERS("SW213", Severity.ERROR),
    OTHER_SCHEMA_FAILS("SW214", Severity.ERROR),
    OTHER_SCHEMA_DIFFERS("SW215", Severity.ERROR),
    INVALID_INDEX_AT_HEAD("SW221", Severity.ERROR),
    DISABLED_CONSTRAINT_AT_HEAD("SW222", Severity.ERROR),
    NOT_VALIDATED_AT_HEAD("SW223", Severity.NOTE),
    INCOMPLETE_INDEX_AT_HEAD("SW224", Severity.NOTE),
    UPGRADE_FAILS_ON_ROWS("SW301", Severity.ERROR),
    LOSES_DATA("SW302", Severity.ERROR),
    DOWNGRADE_FAILS_ON_ROWS("SW303", Severity.ERROR),
    SECOND_UPGRADE_FAILS_ON_ROWS("SW304", Severity.ERROR),
    ROWS_LEFT("SW305", Severity.NOTE),
    UPGRADE_REFUSES_ROWS("SW306", Severity.NOTE),
    TABLE_NOT_FILLED("SW307", Severity.ERROR),
    ROWS_NOT_EXAMINED("SW308", Severity.ERROR),
    LATE_ROWS_AT_RISK("SW309", Severity.NOTE),
    SEQUENCE_BEHIND("SW310", Severity.ERROR),
    INDEX_BUILT_UNDER_LOCK("SW401", Severity.NOTE),
    INDEX_DROPPED_UNDER_LOCK("SW402", Severity.NOTE),
    CONSTRAINT_VALIDATED_UNDER_LOCK("SW403", Severity.NOTE),
    NOT_NULL_SCANS("SW404", Severity.NOTE),
    TYPE_REWRITES_TABLE("SW405", Severity.NOTE),
    NEW_COLUMN_REWRITES_TABLE("SW406", Severity.NOTE),
    TABLE_REWRITTEN("SW407", Severity.NOTE),
    WORK_UNDER_LOCK("SW408", Severity.NOTE),
    NO_LOCK_TIMEOUT("SW409", Severity.NOTE),
    CASCADE_DROPS_MORE("SW410", Severity.NOTE),
    ROWS_THROWN_AWAY("SW411", Severity.NOTE),
    ACCEPTED_WITHOUT_NEED("SW412", Severity.ERROR);

    /** How much a finding counts. */
    public enum Severity {
        /** A test that looks for it is red. */
        ERROR,
        /** It is told, and red only when everything is to be strict. */
        NOTE
    }

    private final String number;
    private final Severity severity;

    FindingCode(String number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** {@code SW102}. */
    public String number() {
        return number;
    }

    /** How much it counts. */
    public Severity severity() {
        return severity;
    }

    /** Where it is explained, from the root of Stairway's documentation: {@code docs/findings/SW102.md}. */
    public String page() {
        return "docs/findings/" + number + ".md";
    }

    @Override
    public String toString() {
        return number;
    }
}
