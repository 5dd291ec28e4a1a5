package atrium.web.customfields;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.lists.SortRemedy;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of a long list that can't be sorted by a field of the company's own that the field can be made fast. */
@Component
class FastFieldRemedy implements SortRemedy {

    private final CustomFields fields;

    FastFieldRemedy(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public Optional<Remedy> of(RecordType type, String column, Viewer viewer) {
        return fields.of(type.code())
                .of(column)
                .filter(field -> field.kind().indexSorts())
                .map(field -> remedy(field, viewer));
    }

    private static Remedy remedy(CustomField field, Viewer viewer) {
        boolean coming = field.index().wanted() && field.index().problem() == null;
        if (coming) {
            return new Remedy("custom.fast.coming", null);
        }
        return viewer.may(Capability.ADMINISTER_SYSTEM)
                ? new Remedy("custom.fast.make", "/admin/custom-fields/" + field.id() + "#customFast")
                : new Remedy("custom.fast.ask", null);
    }
}
