package atrium.web.shell;

import java.util.UUID;

/** The person who is signed in, as the top bar shows him. */
public record ShellPerson(UUID id, String name, Mark mark) {}
