package atrium.web.customers;

import java.util.List;

/** The entries of one day under its name. */
record StoryDay(String label, List<StoryEntry> entries) {}
