package dev.stairway.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A revision with one planted defect, as its file tells it; see {@link ScenarioFile}.
 *
 * @param history the folder of the file: its scenarios follow each other in one history
 * @param name the name of the file, which is also the revision's identifier
 * @param sections what is in the file, by the headings
 */
record Scenario(String history, String name, Map<String, Section> sections) {

    /**
     * What stands below a heading.
     *
     * @param python whether it is Python; otherwise SQL, or what is expected
     * @param text the text without its indentation; may be empty
     */
    record Section(boolean python, String text) {

        static final Section EMPTY = new Section(true, "");

        /** The body of a function. */
        String source() {
            if (text.isEmpty()) {
                return "pass";
            }
            return python ? text : "op.execute(r'''\n" + text + "\n''')";
        }

        /** The same section for a database whose driver takes one statement at a time. */
        Section oneByOne() {
            return python || text.isEmpty()
                    ? this
                    : new Section(
                            true,
                            "for statement in r'''\n" + text
                                    + "\n'''.split(';\\n'):\n    if statement.strip():\n        op.execute(statement)");
        }
    }

    Scenario {
        sections = Map.copyOf(sections);
    }

    /** The same scenario for a database whose driver takes one statement at a time. */
    Scenario oneByOne() {
        Map<String, Section> single = new HashMap<>(sections);
        List.of(
                        "base",
                        "base downgrade",
                        "upgrade",
                        "downgrade",
                        "healthy upgrade",
                        "healthy downgrade",
                        "later",
                        "later downgrade")
                .forEach(heading -> single.computeIfPresent(heading, (name, section) -> section.oneByOne()));
        return new Scenario(history, name, single);
    }

    boolean has(String heading) {
        return sections.containsKey(heading);
    }

    Section section(String heading) {
        return sections.getOrDefault(heading, Section.EMPTY);
    }

    /** The upgrade of the healthy twin; most differ only in their downgrade. */
    Section healthyUpgrade() {
        return section(has("healthy upgrade") ? "healthy upgrade" : "upgrade");
    }

    /** The downgrade of the healthy twin; a scenario without any is its own twin. */
    Section healthyDowngrade() {
        return section(has("healthy downgrade") ? "healthy downgrade" : "downgrade");
    }

    /** The verdict and the findings that are expected. */
    String finds() {
        return section("finds").text();
    }

    /** The same on MySQL, whose words may differ from MariaDB's. */
    String findsOnMysql() {
        return has("mysql finds") ? section("mysql finds").text() : finds();
    }

    /** Whether MySQL has what it needs. */
    boolean isOnMysql() {
        return !findsOnMysql().equals("not there");
    }

    /** The verdict and the notes that are expected of the healthy twin. */
    String healthyFinds() {
        return has("healthy finds") ? section("healthy finds").text() : "REVERSIBLE";
    }

    /** The identifier of the revision before. */
    String base() {
        return name + "_base";
    }

    /** The identifier of the revision after. */
    String later() {
        return name + "_later";
    }

    @Override
    public String toString() {
        return history + "/" + name;
    }
}
