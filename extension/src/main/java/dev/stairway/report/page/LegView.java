package dev.stairway.report.page;

import dev.stairway.diff.DiffLine;
import dev.stairway.history.VisibleText;
import dev.stairway.report.Report;
import dev.stairway.report.ReportedLeg;
import dev.stairway.report.ReportedRun.LegTime;
import dev.stairway.report.ReportedTrace;
import dev.stairway.walk.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One leg on the page.
 *
 * @param name what it is called
 * @param time how long it took; may be empty
 * @param failed whether it did not run to its end
 * @param same whether it did what the first upgrade did, so that nothing is repeated
 * @param blocks what is told of it, in order
 */
record LegView(String name, String time, boolean failed, boolean same, List<Block> blocks) {

    /** A leg of a revision, with as much as there is room for. */
    static LegView of(ReportedLeg leg, List<ReportedLeg> all, Report report, String revision, Budget budget) {
        Optional<LegTime> time = report.run().time(revision, leg.leg());
        boolean same = leg.leg() == Leg.UP_AGAIN
                && leg.error() == null
                && leg.changes().equals(all.get(0).changes());
        return new LegView(
                name(leg.leg()),
                time.map(took -> took.millis() + " ms").orElse(""),
                leg.outcome() != ReportedLeg.Outcome.APPLIED,
                same,
                same
                        ? List.of()
                        : blocks(leg, time.map(LegTime::statementMicros).orElse(List.of()), budget));
    }

    private static String name(Leg leg) {
        return switch (leg) {
            case UP -> "Upgrade";
            case DOWN -> "Downgrade";
            case UP_AGAIN -> "Upgrade again";
        };
    }

    private static List<Block> blocks(ReportedLeg leg, List<Long> micros, Budget budget) {
        List<Block> blocks = new ArrayList<>();
        String error = leg.error();
        if (error != null) {
            String title = leg.outcome() == ReportedLeg.Outcome.MISSING ? "Is missing" : "Raises";
            add(blocks, title, "sql", error.lines().map(Block.Line::of).toList(), budget);
        }
        ReportedTrace trace = leg.trace();
        add(
                blocks,
                "Schema",
                "diff",
                leg.changes().stream().map(LegView::change).toList(),
                budget);
        add(blocks, "SQL", "sql", statements(trace, micros), budget);
        add(blocks, "Locks on what was there before", "list", locks(trace), budget);
        add(blocks, "Rewritten", "list", rewrites(trace), budget);
        add(blocks, "Rows written", "list", counts(trace.rows()), budget);
        add(blocks, "Not known", "list", gaps(trace), budget);
        return blocks;
    }

    private static void add(List<Block> blocks, String title, String look, List<Block.Line> lines, Budget budget) {
        if (!lines.isEmpty()) {
            blocks.add(Block.of(title, look, lines, budget));
        }
    }

    private static Block.Line change(DiffLine line) {
        return Block.Line.of((line.sign() + " " + line.kind() + " " + line.name() + "  " + line.text()).strip());
    }

    private static List<Block.Line> statements(ReportedTrace trace, List<Long> micros) {
        List<Block.Line> lines = new ArrayList<>();
        for (int i = 0; i < trace.statements().size(); i++) {
            ReportedTrace.Statement statement = trace.statements().get(i);
            List<String> aside = new ArrayList<>();
            if (statement.failed()) {
                aside.add("failed");
            }
            if (statement.times() > 1) {
                aside.add(statement.times() + " times");
            }
            Long rows = statement.rows();
            if (rows != null && rows > 0) {
                aside.add(rows == 1 ? "1 row" : rows + " rows");
            }
            if (i < micros.size()) {
                aside.add(String.format(Locale.ROOT, "%.1f ms", micros.get(i) / 1000.0));
            }
            lines.add(new Block.Line("", statement.sql().strip(), String.join(" · ", aside)));
        }
        return lines;
    }

    private static List<Block.Line> locks(ReportedTrace trace) {
        return trace.locks().stream()
                .map(lock -> Block.Line.of(
                        lock.mode() + " on " + lock.relation()
                                + (lock.blocksReads()
                                        ? ": nobody else reads"
                                        : lock.blocksWrites() ? ": nobody else writes" : ""),
                        lock.lockTimeoutMillis() == 0
                                ? "no lock_timeout"
                                : "lock_timeout " + lock.lockTimeoutMillis() + " ms"))
                .toList();
    }

    private static List<Block.Line> rewrites(ReportedTrace trace) {
        return trace.rewrites().stream()
                .map(rewrite -> Block.Line.of(rewrite.table() + (rewrite.truncated() ? ", truncated" : "")))
                .toList();
    }

    static List<Block.Line> counts(List<ReportedTrace.Counts> tables) {
        return tables.stream()
                .map(table -> Block.Line.of("%s: %d inserted, %d updated, %d deleted"
                        .formatted(table.table(), table.inserted(), table.updated(), table.deleted())))
                .toList();
    }

    private static List<Block.Line> gaps(ReportedTrace trace) {
        return trace.gaps().stream()
                .map(ReportedTrace.Gap::reason)
                .distinct()
                .map(VisibleText::line)
                .map(Block.Line::of)
                .toList();
    }
}
