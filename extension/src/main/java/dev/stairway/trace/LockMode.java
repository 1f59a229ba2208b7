package dev.stairway.trace;

import java.util.Optional;

/** The modes in which relations are locked, weakest first, as PostgreSQL has them. */
public enum LockMode {
    /** Reading. */
    ACCESS_SHARE("AccessShareLock"),
    /** {@code select ... for update}. */
    ROW_SHARE("RowShareLock"),
    /** Writing rows. */
    ROW_EXCLUSIVE("RowExclusiveLock"),
    /** {@code create index concurrently}, {@code validate constraint}: others read and write. */
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
    /** {@code create index}: nobody writes. */
    SHARE("ShareLock"),
    /** {@code create trigger}, {@code add foreign key}: nobody writes. */
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
    /** Others only read. */
    EXCLUSIVE("ExclusiveLock"),
    /** Most of {@code alter table}, {@code drop}, {@code truncate}: nobody reads. */
    ACCESS_EXCLUSIVE("AccessExclusiveLock");

    private final String serverName;

    LockMode(String serverName) {
        this.serverName = serverName;
    }

    /** The mode that a server calls so ({@code AccessExclusiveLock}); empty for one that has none of these meanings. */
    public static Optional<LockMode> named(String serverName) {
        for (LockMode mode : values()) {
            if (mode.serverName.equals(serverName)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** Whether nobody else can write to the relation while it is held. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** Whether nobody else can read the relation while it is held. */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** Whether rows may be written under it. */
    public boolean allowsWriting() {
        return compareTo(ROW_EXCLUSIVE) >= 0;
    }

    /** As SQL writes it: {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
