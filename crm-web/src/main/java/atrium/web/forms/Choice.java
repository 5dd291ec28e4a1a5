package atrium.web.forms;

/** One choice of a select. */
public record Choice(String value, String text) {}
