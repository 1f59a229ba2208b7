package dev.stairway.data;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and moments as the server or ISO 8601 writes them. */
final class MomentText {

    private static final Pattern WRITTEN = Pattern.compile("""
            (?<date>\\d{4,7}-\\d\\d-\\d\\d)\
            ([ T](?<time>\\d\\d:\\d\\d(:\\d\\d)?)(\\.(?<fraction>\\d{1,9}))?)?\
             ?(?<zone>Z|[+-]\\d\\d(:?\\d\\d(:?\\d\\d)?)?)?\
            (?<era> BC)?""");

    private MomentText() {}

    /** The same moment in UTC, in one way of writing; the text itself when it is no moment. */
    static String canonical(String text) {
        Matcher match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            return text.strip();
        }
        String era = match.group("era") == null ? "" : " BC";
        String local = match.group("date") + "T" + time(match);
        String zone = match.group("zone");
        if (zone == null || zone.equals("Z") || zone.matches("[+-]00(:?00)*")) {
            return local + era;
        }
        return inUtc(local, zone).map(utc -> utc + era).orElse(text.strip());
    }

    /** The moment when a local date and time is read as UTC; empty when it is none that can be on a clock. */
    static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(canonical(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String time(Matcher match) {
        String time = match.group("time") == null ? "00:00:00" : match.group("time");
        String seconds = time.length() == "00:00".length() ? time + ":00" : time;
        String fraction =
                match.group("fraction") == null ? "" : match.group("fraction").replaceAll("0+$", "");
        return fraction.isEmpty() ? seconds : seconds + "." + fraction;
    }

    private static Optional<String> inUtc(String local, String zone) {
        try {
            LocalDateTime utc = LocalDateTime.parse(local)
                    .atOffset(ZoneOffset.of(zone))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
            return Optional.of(canonical(utc.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
