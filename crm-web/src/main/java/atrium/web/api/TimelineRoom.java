package atrium.web.api;

import atrium.domain.timeline.Timeline;
import atrium.web.records.StateDesk;
import atrium.web.security.OfRecordType;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reading the timelines of customers. */
@Component
@Order(40)
class TimelineRoom implements ApiRoom {

    private final TimelinePages pages;

    TimelineRoom(TimelinePages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return Timeline.isOf(desk.type()) ? Optional.of(new TimelineController(desk, pages)) : Optional.empty();
    }

    @Override
    public void describe(TypeDescription type) {
        type.schema("TimelineEntry", TimelineJson.schema());
        type.schema("Timeline", PageAnswer.schema(Operation.ref("TimelineEntry")));
        Operation timeline =
                type.operation(HttpMethod.GET, "/{id}/timeline", "timeline").id("id");
        TimelinePages.PARTS.forEach(timeline::query);
        timeline.answers(HttpStatus.OK, "A page of entries", Operation.ref("Timeline"));
    }
}
