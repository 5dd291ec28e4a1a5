package atrium.web.api;

import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.web.records.StateDesk;
import atrium.web.security.OfRecordType;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Listing, reading, archiving, restoring and deleting records. */
@Component
@Order(10)
class RecordRoom implements ApiRoom {

    private final RecordPages pages;
    private final RecordAnswers answers;
    private final RecordChanges changes;
    private final FieldSchemas fields;

    RecordRoom(RecordPages pages, RecordAnswers answers, RecordChanges changes, FieldSchemas fields) {
        this.pages = pages;
        this.answers = answers;
        this.changes = changes;
        this.fields = fields;
    }

    @Override
    public Optional<OfRecordType> handler(StateDesk desk) {
        return Optional.of(new RecordController(desk, pages, answers, changes));
    }

    @Override
    public void describe(TypeDescription type) {
        String name = type.name();
        type.schema(name, fields.whole(type.desk().type(), type.viewer()));
        ObjectNode row = ApiJson.object().put("type", "object").put("additionalProperties", true);
        type.schema(name + "Page", PageAnswer.schema(row));
        list(type.operation(HttpMethod.GET, "", "list"), name + "Page");
        type.operation(HttpMethod.GET, "/{id}", "read")
                .id("id")
                .header("If-None-Match", false)
                .answersRecord(HttpStatus.OK, "The record", name);
        if (type.may(Act.EDIT)) {
            type.operation(HttpMethod.POST, "/{id}/archive", "archive")
                    .id("id")
                    .header("If-Match", false)
                    .answersRecord(HttpStatus.OK, "The record in the archive", name);
            type.operation(HttpMethod.POST, "/{id}/restore", "restore")
                    .id("id")
                    .answersRecord(HttpStatus.OK, "The record, out of the bin or the archive", name);
        }
        if (type.may(Act.DELETE)) {
            type.operation(HttpMethod.DELETE, "/{id}", "delete")
                    .id("id")
                    .header("If-Match", false)
                    .answers(HttpStatus.NO_CONTENT, "The record lies in the recycle bin");
        }
    }

    private static void list(Operation list, String page) {
        List.of("filter", "q", "sort", "fields", "at").forEach(list::query);
        list.parameter("archived", "query", false).put("type", "boolean");
        list.parameter("limit", "query", false)
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", RecordPages.MOST)
                .put("default", ListViews.PAGE);
        list.answers(HttpStatus.OK, "A page of records", Operation.ref(page));
    }
}
