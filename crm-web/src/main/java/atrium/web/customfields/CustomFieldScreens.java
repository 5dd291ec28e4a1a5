package atrium.web.customfields;

import atrium.domain.customfields.CustomDoubles;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFieldSpeed;
import atrium.domain.customfields.CustomFieldSpeed.Speed;
import atrium.domain.customfields.CustomFieldUsage;
import atrium.domain.customfields.CustomFieldUsage.Usage;
import atrium.domain.customfields.CustomFields;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.shell.FileSize;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts custom fields into lines, with how many records fill them in. */
@Component
class CustomFieldScreens {

    private final CustomFieldKeeping keeping;
    private final CustomFields fields;
    private final CustomFieldUsage usage;
    private final CustomDoubles doubles;
    private final CustomFieldSpeed speed;
    private final MessageSource texts;

    CustomFieldScreens(
            CustomFieldKeeping keeping,
            CustomFields fields,
            CustomFieldUsage usage,
            CustomDoubles doubles,
            CustomFieldSpeed speed,
            MessageSource texts) {
        this.keeping = keeping;
        this.fields = fields;
        this.usage = usage;
        this.doubles = doubles;
        this.speed = speed;
        this.texts = texts;
    }

    /**
     * The fields of one record type.
     *
     * @param removed those that can be brought back
     */
    record Part(String type, List<Line> lines, List<Gone> removed) {}

    /**
     * One field.
     *
     * @param percent of the records that fill it in
     * @param about whether that is known from a sample
     * @param speed how far its index is
     * @param size of its index
     */
    record Line(
            UUID id,
            String label,
            String kind,
            boolean required,
            boolean unique,
            @Nullable String section,
            boolean conditional,
            boolean unreadable,
            long percent,
            boolean about,
            boolean hardly,
            Speed speed,
            String size) {}

    /** A removed field. */
    record Gone(UUID id, String label) {}

    List<Part> parts(Viewer viewer) {
        return keeping.types().stream().map(type -> part(type, viewer)).toList();
    }

    /** The type of this code, if it can have custom fields. */
    RecordType type(String code) {
        return keeping.types().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(CustomFieldKeeping.TYPE, new UUID(0, 0))));
    }

    /** Names the fields that hardly anybody fills in, for who is about to add one; null when there are none. */
    @Nullable String unused(String code, Viewer viewer) {
        String labels = usage.hardlyUsed(type(code), viewer).stream()
                .map(CustomField::label)
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? null : texts.getMessage("custom.unused", new Object[] {labels}, viewer.locale());
    }

    /** The refused form with the values that several records share, if these are why. */
    ModelAndView withDoubles(ModelAndView refused, InvalidRecord invalid, UUID id, Viewer viewer) {
        boolean shared = invalid.problems().stream()
                .anyMatch(problem -> problem.messageKey().equals("custom.problem.doubled"));
        return shared
                ? refused.addObject("above", "admin/custom-fields/_doubles")
                        .addObject("doubles", doubles.of(id, viewer))
                : refused;
    }

    private Part part(RecordType type, Viewer viewer) {
        List<CustomField> all = fields.of(type.code()).all();
        Usage used = usage.of(type, viewer);
        List<Line> lines = all.stream()
                .map(field -> {
                    long percent = used.percent(field.key());
                    boolean hardly = usage.hardly(field, used);
                    Speed fast = speed.of(field, viewer);
                    return new Line(
                            field.id(),
                            field.label(),
                            field.kind().code(),
                            field.required(),
                            field.unique(),
                            field.section(),
                            field.shownIf() != null,
                            !fields.of(type.code()).readable(field),
                            percent,
                            used.sampled(),
                            hardly,
                            fast,
                            FileSize.say(fast.bytes(), viewer.locale()));
                })
                .toList();
        List<Gone> removed = keeping.removed(type.code(), viewer).stream()
                .map(field -> new Gone(field.id(), field.label()))
                .toList();
        return new Part(type.code(), lines, removed);
    }
}
