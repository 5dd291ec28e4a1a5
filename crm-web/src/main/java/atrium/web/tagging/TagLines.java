package atrium.web.tagging;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.tagging.Tags;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives each record's page its line of tags. */
@Component
public class TagLines {

    private final Tags tags;
    private final RecordTypes types;

    TagLines(Tags tags, RecordTypes types) {
        this.tags = tags;
        this.types = types;
    }

    /**
     * The tags of a record that the viewer was found to see.
     *
     * @param mayEdit whether the viewer may change it
     */
    public TagLine of(RecordRef record, boolean mayEdit) {
        return of(record, tags.of(record), mayEdit);
    }

    /** The same when its tags were read along. */
    public TagLine of(RecordRef record, List<Tag> carried, boolean mayEdit) {
        RecordType type = types.of(record.type()).orElseThrow(() -> new UnknownRecord(record));
        return new TagLine(type.address(record.id()), type.path(), carried, mayEdit, false, null, null);
    }
}
