package dev.stairway.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How a value is written in one way only, so that two texts are equal when they mean the same; others stay as they are. */
enum Form implements UnaryOperator<String> {
    /** Every character counts. */
    EXACT {
        @Override
        public String apply(String text) {
            return text;
        }
    },
    /** Text that is filled up with spaces. */
    PADDED {
        @Override
        public String apply(String text) {
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            return text.substring(0, end);
        }
    },
    /** A number of any precision, without zeros at the end. */
    NUMBER {
        @Override
        public String apply(String text) {
            return decimal(text, text.strip());
        }
    },
    /** A number as single precision holds it. */
    SINGLE {
        @Override
        public String apply(String text) {
            try {
                float value = Float.parseFloat(text);
                return value == 0 ? "0" : Float.toString(value);
            } catch (NumberFormatException e) {
                return text;
            }
        }
    },
    /** An amount with its sign of currency. */
    MONEY {
        @Override
        public String apply(String text) {
            return decimal(text, text.strip().replace("$", "").replace(",", ""));
        }
    },
    /** True or false, written as 1 or 0. */
    TRUTH {
        @Override
        public String apply(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            return TRUE.contains(word) ? "1" : FALSE.contains(word) ? "0" : text;
        }
    },
    /** A UUID without dashes and braces, in lower case. */
    UUID {
        @Override
        public String apply(String text) {
            String digits = text.strip().toLowerCase(Locale.ROOT);
            boolean braces = digits.startsWith("{") && digits.endsWith("}");
            digits = (braces ? digits.substring(1, digits.length() - 1) : digits).replace("-", "");
            boolean valid = digits.length() == 32 && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
            return valid ? digits : text;
        }
    },
    /** JSON without white space, with its keys in order. */
    JSON {
        @Override
        public String apply(String text) {
            return JsonText.canonical(text);
        }
    },
    /** A moment or a local date and time, in UTC. */
    MOMENT {
        @Override
        public String apply(String text) {
            return MomentText.canonical(text);
        }
    },
    /** A time of day; one that says that it is in UTC is the same as one that does not. */
    TIME {
        @Override
        public String apply(String text) {
            String time = text.strip();
            return time.endsWith("+00") ? time.substring(0, time.length() - "+00".length()) : time;
        }
    },
    /** A network address, without the mask of a single host. */
    ADDRESS {
        @Override
        public String apply(String text) {
            boolean host = text.endsWith(text.contains(":") ? "/128" : "/32");
            return host ? text.substring(0, text.lastIndexOf('/')) : text;
        }
    };

    private static final Set<String> TRUE = Set.of("t", "true", "y", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("f", "false", "n", "no", "off", "0");

    /** Beyond this, writing a number out in full would cost more than it tells. */
    private static final int LONGEST = 2000;

    private static final Map<String, Form> BY_TYPE = Map.ofEntries(
            Map.entry("smallint", NUMBER),
            Map.entry("integer", NUMBER),
            Map.entry("bigint", NUMBER),
            Map.entry("numeric", NUMBER),
            Map.entry("real", NUMBER),
            Map.entry("double precision", NUMBER),
            Map.entry("oid", NUMBER),
            Map.entry("money", MONEY),
            Map.entry("boolean", TRUTH),
            Map.entry("uuid", UUID),
            Map.entry("json", JSON),
            Map.entry("jsonb", JSON),
            Map.entry("timestamp with time zone", MOMENT),
            Map.entry("timestamp without time zone", MOMENT),
            Map.entry("datetime", MOMENT),
            Map.entry("date", MOMENT),
            Map.entry("time with time zone", TIME),
            Map.entry("time without time zone", TIME),
            Map.entry("inet", ADDRESS),
            Map.entry("cidr", ADDRESS),
            Map.entry("character", PADDED));

    /** The form of a type, by its canonical name without length; whatever is not known is compared exactly. */
    static Form of(String type) {
        return BY_TYPE.getOrDefault(type, EXACT);
    }

    /** Whether the type can hold any text. */
    boolean isText() {
        return this == EXACT || this == PADDED;
    }

    /** Whether it is written as a number in the end. */
    boolean isCounted() {
        return this == NUMBER || this == MONEY || this == TRUTH;
    }

    /** Whether a server may print the same value of one type in several ways. */
    boolean isSpelledVariously() {
        return this == NUMBER || this == JSON || this == PADDED;
    }

    private static String decimal(String text, String number) {
        try {
            BigDecimal value = new BigDecimal(number).stripTrailingZeros();
            return Math.abs(value.scale()) > LONGEST ? value.toString() : value.toPlainString();
        } catch (NumberFormatException e) {
            return text.strip();
        }
    }
}
