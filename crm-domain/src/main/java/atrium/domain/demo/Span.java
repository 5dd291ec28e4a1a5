package atrium.domain.demo;

import java.time.Instant;

/** A stretch of time, {@code from} not later than {@code until}. */
public record Span(Instant from, Instant until) {}
