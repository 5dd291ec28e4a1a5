package atrium.web.shell;

/** The person who is signed in, as the top bar shows him. */
public record ShellPerson(String name, Mark mark) {}
