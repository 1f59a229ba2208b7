package dev.stairway.seed.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Dates and times: with milliseconds and microseconds, on both sides of the changes to and from daylight-saving time in Europe and
 * America. None without zone is inside of a change, where the time of day does not exist or exists twice: no conversion to a zone
 * and back could keep it.
 */
final class TimeValues {

    private static final List<String> DATES =
            List.of("2024-02-29", "2024-03-31", "2024-10-27", "1999-12-31", "2030-01-01");
    private static final List<String> NAIVE = List.of(
            "2024-03-30 23:30:00.123",
            "2024-04-01 12:00:00.123456",
            "2024-10-26 08:15:30.5",
            "2024-11-05 17:45:00",
            "1999-12-31 23:59:59.999");
    private static final List<String> AWARE = List.of(
            "2024-03-31 00:59:59.123+00",
            "2024-03-31 01:00:00.123456+00",
            "2024-10-27 02:30:00.5+02",
            "2024-11-03 01:30:00-08",
            "1999-12-31 23:59:59.999+00");

    private TimeValues() {}

    static List<String> dates(Wish wish) {
        return more(DATES, "", wish);
    }

    static List<String> naive(Wish wish) {
        return more(NAIVE, " 10:20:30.456", wish);
    }

    static List<String> aware(Wish wish) {
        return more(AWARE, " 10:20:30.456+00", wish);
    }

    private static List<String> more(List<String> telling, String time, Wish wish) {
        Set<String> values = new LinkedHashSet<>(telling);
        LocalDate first = LocalDate.of(2025, 1, 15);
        for (int i = 0; values.size() < wish.count(); i++) {
            values.add(first.plusDays(i) + time);
        }
        return new ArrayList<>(values);
    }

    static List<String> times(String zone, Wish wish) {
        Set<String> values = new LinkedHashSet<>();
        for (String time : List.of("23:59:59.999", "00:00:00", "12:34:56.789012", "02:30:00")) {
            values.add(time + zone);
        }
        for (int i = 0; values.size() < wish.count() && i < 3600; i++) {
            values.add("08:%02d:%02d".formatted(i / 60, i % 60) + zone);
        }
        return new ArrayList<>(values);
    }

    static List<String> intervals(Wish wish) {
        Set<String> values =
                new LinkedHashSet<>(List.of("1 year 2 mons 3 days 04:05:06.789", "-1 days", "90 minutes", "00:00:00"));
        for (int i = 1; values.size() < wish.count(); i++) {
            values.add(i + " hours");
        }
        return new ArrayList<>(values);
    }
}
