package atrium.web.quality;

import atrium.domain.kernel.RecordRef;
import atrium.domain.quality.RecordQuality;
import atrium.domain.quality.RecordScore;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.records.EditableFields;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How good what is known of a customer is, with what each point is missing for and the way to mend it. */
@Component
@Order(60)
class QualityPanel implements RecordPanel {

    private final RecordQuality quality;
    private final EditableFields editable;
    private final RecordAccess access;
    private final MessageSource texts;

    QualityPanel(RecordQuality quality, EditableFields editable, RecordAccess access, MessageSource texts) {
        this.quality = quality;
        this.editable = editable;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "quality";
    }

    @Override
    public Set<String> types() {
        return quality.types().stream().map(RecordType::code).collect(Collectors.toSet());
    }

    @Override
    public String view() {
        return "quality/_panel :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        return quality.of(record, viewer).map(score -> content(record, score, viewer));
    }

    private Content content(RecordRef record, RecordScore score, Viewer viewer) {
        RecordType type = quality.types().stream()
                .filter(one -> one.code().equals(record.type()))
                .findFirst()
                .orElseThrow();
        boolean mayEdit = access.permittedAmong(type, List.of(record.id()), Act.EDIT, viewer)
                .contains(record.id());
        List<Line> lines = score.problems().stream()
                .map(problem -> new Line(
                        problem.code(),
                        texts.getMessage("problems." + problem.code(), null, viewer.locale()),
                        problem.points(),
                        mayEdit ? mended(type, record, problem.field(), viewer) : null))
                .toList();
        return new Content(record, score, lines, mayEdit);
    }

    private @Nullable String mended(RecordType type, RecordRef record, @Nullable String field, Viewer viewer) {
        return field == null
                ? null
                : editable.editing(type.code(), field, viewer)
                        .map(key -> type.address(record.id()) + "/facts/" + key)
                        .orElse(null);
    }

    /** What the panel shows. */
    record Content(RecordRef record, RecordScore score, List<Line> lines, boolean mayEdit) {}

    /**
     * Something that is wrong.
     *
     * @param points of a hundred that it costs
     * @param mended address of the form that mends it; null when there is none, or the viewer may not change the record
     */
    record Line(
            String code, String text, int points, @Nullable String mended) {}
}
