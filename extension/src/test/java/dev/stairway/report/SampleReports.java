package dev.stairway.report;

import dev.stairway.diff.DiffLine;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.trace.TraceGap;
import dev.stairway.verdict.FindingCode.Severity;
import dev.stairway.verdict.Reversibility;
import dev.stairway.walk.Leg;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Reports of histories that nobody walked. */
public final class SampleReports {

    /** What a page, a terminal and a table would take for something else than text. */
    public static final String HOSTILE =
            "<script>alert('x')</script> `a` ``b`` | c \u001b[31mred\u001b[0m \u202eright\u202c @team ![i](u) </script>\nsecond\u0000 & \"q\" ]]> {{x}} {{{y}}}";

    private SampleReports() {}

    /** A history of so many revisions, with some of every verdict. */
    public static Report ofLength(int count) {
        return ofLength(count, "ALTER TABLE orders ADD COLUMN state state NOT NULL");
    }

    /** The same, in which each leg also runs this statement. */
    public static Report ofLength(int count, String sql) {
        List<ReportedRevision> revisions = IntStream.range(0, count)
                .mapToObj(number -> revision(number, sql))
                .toList();
        return of(revisions, "ShopMigrationTest");
    }

    /** A report of so many revisions, each of which locks without a limit. */
    public static Report withRollOutNotes(int count) {
        ReportedFinding note = new ReportedFinding(
                "SW409", Severity.NOTE, false, "it waits", List.of(), "set lock_timeout", "docs/findings/SW409.md");
        List<ReportedRevision> revisions = IntStream.range(0, count)
                .mapToObj(number -> new ReportedRevision(
                        id(number),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        Reversibility.REVERSIBLE,
                        "",
                        List.of(note),
                        List.of(),
                        null))
                .toList();
        return of(revisions, "ShopMigrationTest");
    }

    /** A report of a walk that was not possible. */
    public static Report brokenOff() {
        Revision revision = new Revision("1a2b", List.of(), List.of(), List.of(), "first", "");
        return Report.brokenOff(
                "com.example.BrokenMigrationTest",
                "Alembic shop/alembic.ini",
                "PostgreSQL 17.11, embedded",
                MigrationHistory.of(List.of(revision)),
                "wrong database\nTo fix: hand in the URL",
                Instant.parse("2026-11-21T20:15:30Z"));
    }

    /** A report in which every text of the project is {@link #HOSTILE}. */
    public static Report hostile() {
        return of(List.of(revision("", HOSTILE)), HOSTILE);
    }

    /** A report of so many revisions in which every text of the project is this one. */
    public static Report of(int count, String text) {
        return of(
                IntStream.range(0, count)
                        .mapToObj(number -> revision(id(number) + " ", text))
                        .toList(),
                text);
    }

    private static ReportedRevision revision(String id, String text) {
        return new ReportedRevision(
                id + text,
                text,
                text,
                List.of(),
                List.of(),
                List.of(text),
                Reversibility.DRIFTS,
                text,
                List.of(new ReportedFinding(
                        "SW102", Severity.ERROR, true, text, List.of(text), text, "docs/findings/SW102.md")),
                List.of(leg(Leg.UP, text, text, text)),
                new ReportedRows(
                        1,
                        1,
                        List.of(text),
                        List.of(text),
                        List.of(new ReportedTable(text, 1, 1, 0, 1, 0, false, List.of(text))),
                        List.of(text),
                        List.of(),
                        text));
    }

    private static Report of(List<ReportedRevision> revisions, String name) {
        Map<Reversibility, Integer> counts = new EnumMap<>(Reversibility.class);
        revisions.forEach(revision -> counts.merge(revision.verdict(), 1, Integer::sum));
        Map<String, Map<Leg, ReportedRun.LegTime>> times = new LinkedHashMap<>();
        for (ReportedRevision revision : revisions) {
            Map<Leg, ReportedRun.LegTime> legs = new EnumMap<>(Leg.class);
            revision.legs()
                    .forEach(leg -> legs.put(
                            leg.leg(),
                            new ReportedRun.LegTime(
                                    12,
                                    LongStream.range(0, leg.trace().statements().size())
                                            .map(i -> 900 + 431 * i)
                                            .boxed()
                                            .toList())));
            times.put(revision.id(), legs);
        }
        List<ReportedCheck> checks = List.of(
                new ReportedCheck("revisions and heads", ReportedCheck.Status.AS_EXPECTED, null, List.of()),
                new ReportedCheck(
                        "base → head → base → head in single commands",
                        ReportedCheck.Status.NOT_EXAMINED,
                        "a command over the whole history fails, or a revision has no way back",
                        List.of()));
        return new Report(
                Report.SCHEMA_VERSION,
                "com.example." + name,
                "Alembic shop/alembic.ini",
                "PostgreSQL 17.11, embedded",
                Report.Result.FINDINGS,
                new Answers(revisions, checks).answer(),
                counts,
                List.of(revisions.get(revisions.size() - 1).id()),
                revisions,
                checks,
                List.of(new NotWalked(List.of("a", "b"), "stairway.only does not name it")),
                null,
                null,
                null,
                new ReportedRun(Instant.parse("2026-11-21T20:15:30Z"), 1260, 3760, 1, times, Map.of()));
    }

    private static ReportedRevision revision(int number, String sql) {
        String id = id(number);
        Reversibility verdict = verdict(number);
        return new ReportedRevision(
                id,
                "step " + number + " of the shop: orders get a state and customers a second address",
                "shop/migrations/versions/" + id + "_step.py",
                number == 0 ? List.of() : List.of(id(number - 1)),
                List.of(),
                List.of(),
                verdict,
                verdict == Reversibility.DECLARED_IRREVERSIBLE ? "PostgreSQL cannot drop an enum value" : "",
                findings(verdict, id),
                verdict == Reversibility.NOT_CHECKED ? List.of() : legs(number, id, sql),
                new ReportedRows(92, 6, List.of(), List.of(), List.of(), List.of(), List.of(), null));
    }

    private static String id(int number) {
        return "%012x".formatted(0x529e44b33a67L + number * 7919L);
    }

    private static Reversibility verdict(int number) {
        return number % 11 == 3
                ? Reversibility.values()[number / 11 % Reversibility.values().length]
                : Reversibility.REVERSIBLE;
    }

    private static List<ReportedFinding> findings(Reversibility verdict, String id) {
        if (verdict == Reversibility.REVERSIBLE) {
            return List.of();
        }
        boolean note =
                verdict.compareTo(Reversibility.DECLARED_IRREVERSIBLE) >= 0 && verdict != Reversibility.NOT_CHECKED;
        return List.of(new ReportedFinding(
                note ? "SW309" : "SW102",
                note ? Severity.NOTE : Severity.ERROR,
                !note,
                "downgrade " + id + " → 1f0c5d2ab901 does not restore the schema",
                List.of(
                        "- index   public.ix_messages_search_vector  using gin (search_vector)",
                        "+ type    public.task                       enum ('CHAT_COMPLETION', 'TOOL_SELECTION')",
                        "~ column  public.messages.content           type: varchar → text"),
                "drop type public.task in downgrade(), or declare @Irreversible(revision = \"" + id
                        + "\", because = \"...\")",
                "docs/findings/SW102.md"));
    }

    private static List<ReportedLeg> legs(int number, String id, String sql) {
        List<ReportedLeg> legs = new ArrayList<>();
        legs.add(leg(Leg.UP, "upgrade → " + id, "table_" + number, sql));
        legs.add(leg(Leg.DOWN, "downgrade " + id, "table_" + number, sql));
        legs.add(leg(Leg.UP_AGAIN, "upgrade → " + id, "table_" + number, sql));
        return legs;
    }

    private static ReportedLeg leg(Leg leg, String step, String table, String sql) {
        String sign = leg == Leg.DOWN ? "-" : "+";
        ReportedTrace trace = new ReportedTrace(
                List.of(
                        new ReportedTrace.Statement(
                                "CREATE TABLE " + table
                                        + " (\n    id UUID DEFAULT gen_random_uuid() NOT NULL, \n    made_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, \n    PRIMARY KEY (id)\n)",
                                1,
                                null,
                                1,
                                false),
                        new ReportedTrace.Statement(sql, 1, 0L, 1, false)),
                List.of(new ReportedTrace.Lock("public.orders", "ACCESS EXCLUSIVE", true, true, 1, 0)),
                List.of(new ReportedTrace.Counts("public.orders", 2, 0, 1)),
                List.of(new ReportedTrace.Rewrite("public.orders", false, 1)),
                List.of(new ReportedTrace.Gap(TraceGap.Part.ROWS, "the server does not count them")));
        return new ReportedLeg(
                leg,
                step,
                leg == Leg.DOWN && table.equals(HOSTILE) ? ReportedLeg.Outcome.RAISED : ReportedLeg.Outcome.APPLIED,
                null,
                List.of(
                        new DiffLine(sign, "table", "public." + table, "(id, made_at)"),
                        new DiffLine("~", "column", "public.orders.state", "type: varchar(80) → varchar(200)"),
                        new DiffLine(sign, "type", "public.state", "enum ('open', 'done')")),
                trace);
    }
}
