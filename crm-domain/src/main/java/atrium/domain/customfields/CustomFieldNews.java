package atrium.domain.customfields;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of each change to a custom field: whoever remembers the fields, the audit log, and who makes their indexes. */
@Component
class CustomFieldNews {

    private final CustomFields fields;
    private final CustomIndexJob.Queue indexes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomFieldNews(CustomFields fields, CustomIndexJob.Queue indexes, ApplicationEventPublisher events, Clock clock) {
        this.fields = fields;
        this.indexes = indexes;
        this.events = events;
        this.clock = clock;
    }

    void told(CustomField field, String deed, List<FieldChange> changes, Viewer viewer) {
        fields.changed();
        events.publishEvent(new SettingChanged(
                new RecordRef(CustomFieldKeeping.TYPE, field.id()),
                field.label(),
                deed,
                changes,
                viewer.actor(),
                clock.instant()));
    }

    /** The index of a field may have to be made, made anew or dropped. */
    void indexing() {
        indexes.add();
    }
}
