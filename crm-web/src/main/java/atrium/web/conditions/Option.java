package atrium.web.conditions;

/** A value to choose, and how it is said. */
public record Option(String value, String text) {}
