package atrium.domain.search;

import atrium.domain.kernel.RecordRef;

/** A record that was found, as a line. */
public record SearchHit(RecordRef record, String title, String subtitle) {}
