package atrium.domain.activities;

import atrium.domain.kernel.RuleViolation;

/** Only the author of a note may withdraw it or put it back. */
public final class NoteOfSomebodyElse extends RuleViolation {

    NoteOfSomebodyElse() {
        super("note.problem.of-somebody-else");
    }
}
