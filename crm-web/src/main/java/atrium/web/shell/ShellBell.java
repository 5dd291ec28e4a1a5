package atrium.web.shell;

import java.util.UUID;

/** The plug-in point of whatever counts what a person has not read yet. */
public interface ShellBell {

    /** How many are unread; beyond ninety-nine it does not matter. */
    int unread(UUID person);
}
