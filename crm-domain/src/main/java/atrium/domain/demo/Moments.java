package atrium.domain.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Spreads what happened over a stretch of time. */
final class Moments {

    private static final int MANY = 40;

    private Moments() {}

    /** So many moments in their order. Few fall into working hours; where there are very many, somebody always works. */
    static List<Instant> of(DemoStory story, Span span, int count) {
        if (count > MANY) {
            long seconds =
                    Math.max(1, Duration.between(span.from(), span.until()).toSeconds());
            return story.dice()
                    .doubles(count)
                    .sorted()
                    .mapToObj(part -> span.from().plusSeconds((long) (part * seconds)))
                    .toList();
        }
        WorkingTime time = new WorkingTime(story, span.until());
        List<Instant> moments = new ArrayList<>(count);
        Instant at = span.from();
        for (int index = 0; index < count; index++) {
            double left = Duration.between(at, span.until()).toMinutes() / (24 * 60.0);
            at = time.after(at, story.dice().nextDouble() * 2 * left / (count - index + 1));
            moments.add(at);
        }
        return moments;
    }
}
