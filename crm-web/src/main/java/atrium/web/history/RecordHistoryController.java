package atrium.web.history;

import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one record; a stretch of it where the one before ended. */
class RecordHistoryController implements OfRecordType {

    private final RecordType type;
    private final RecordStories stories;

    RecordHistoryController(RecordType type, RecordStories stories) {
        this.type = type;
        this.stories = stories;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.READ)
    @GetMapping("/{id}/history")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestHeader(name = "HX-Trigger", required = false) @Nullable String trigger,
            Model model,
            Viewer viewer) {
        model.addAttribute("history", stories.of(type, id, before, viewer));
        return "history-older".equals(trigger) ? "records/history :: stretch" : "records/history";
    }
}
