package atrium.bench;

import java.util.List;

/**
 * One thing that is measured.
 *
 * @param name what it is, for the report
 * @param who who asks
 * @param addresses what is asked for, in turns
 * @param bare the statements that each of the addresses needs at least, in the same order
 */
record Measure(String name, Asker who, Goal goal, List<String> addresses, List<List<Question>> bare) {

    /** Who asks: a demo person or a stranger, and what that person's role may read. */
    enum Asker {
        NOBODY("", ""),
        ALL("Viktor Hahn", "ALL"),
        TEAMS("Clara Neumann", "TEAM"),
        TEAM("Mara Lindqvist", "TEAM"),
        OWN("Mara Lindqvist", "OWN");

        final String person;
        final String level;

        Asker(String person, String level) {
            this.person = person;
            this.level = level;
        }
    }

    /** A statement and its arguments. */
    record Question(String sql, Object... arguments) {}
}
