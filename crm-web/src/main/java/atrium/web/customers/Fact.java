package atrium.web.customers;

import org.jspecify.annotations.Nullable;

/** One line of the facts of a record. */
record Fact(String label, @Nullable String value, @Nullable String href) {}
