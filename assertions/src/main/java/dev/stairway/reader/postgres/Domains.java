package dev.stairway.reader.postgres;

import java.util.HashMap;
import java.util.Map;

/** The domains of a database, and the types below them. */
final class Domains {

    /** What a domain is made of; a composite type has attributes, whose names and order are not in the rows. */
    private record Base(long type, String printed, boolean composite) {}

    private final Map<Long, Base> domains = new HashMap<>();

    void add(long domain, long type, String printed, boolean composite) {
        domains.put(domain, new Base(type, printed, composite));
    }

    /** The type below, as the server prints it; {@code printed} when it is no domain. */
    String below(long type, String printed) {
        Base base = domains.get(type);
        return base == null ? printed : below(base.type(), base.printed());
    }

    /** Whether the type is a domain over a composite type. */
    boolean isComposite(long type) {
        Base base = domains.get(type);
        return base != null && (base.composite() || isComposite(base.type()));
    }
}
