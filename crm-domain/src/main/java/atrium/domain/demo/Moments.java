package atrium.domain.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Spreads what happened evenly over a stretch of time. */
final class Moments {

    private static final int MANY = 300;

    private Moments() {}

    /** So many moments in their order, at work; where there are very many, somebody always works. */
    static List<Instant> of(DemoStory story, Span span, int count) {
        long seconds = Math.max(1, Duration.between(span.from(), span.until()).toSeconds());
        WorkingTime time = new WorkingTime(story, span.until());
        return story.dice()
                .doubles(count)
                .mapToObj(part -> span.from().plusSeconds((long) (part * seconds)))
                .map(moment -> count > MANY ? moment : time.near(moment, span.from()))
                .sorted()
                .toList();
    }
}
