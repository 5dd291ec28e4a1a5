package atrium.web.records;

import java.util.List;

/** Fields of a form under one heading. */
public record FormSection(String title, List<FormField> fields) {}
