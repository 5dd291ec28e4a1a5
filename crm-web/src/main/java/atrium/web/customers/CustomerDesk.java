package atrium.web.customers;

import atrium.domain.customers.Duplicate;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What accounts and contacts have besides: they point out records that look the same. */
interface CustomerDesk extends RecordDesk {

    /**
     * Records that look like one of these values, at most a handful.
     *
     * @param self the record itself; null for a new one
     */
    List<Duplicate> duplicates(Map<String, String> typed, @Nullable UUID self, Viewer viewer);

    @Override
    default Optional<String> lookalikes() {
        return Optional.of(type().path() + "/duplicates");
    }

    /** The fields that the company added. */
    CustomFieldSet custom();

    /** The sections with one more for the fields that the company added, before those that are about keeping the record. */
    default Map<String, List<String>> withCustom(Map<String, List<String>> sections) {
        List<String> keys = custom().all().stream().map(CustomField::key).toList();
        Map<String, List<String>> all = new LinkedHashMap<>();
        sections.forEach((section, fields) -> {
            if (section.equals("belongs") && !keys.isEmpty()) {
                all.put(CUSTOM, keys);
            }
            all.put(section, fields);
        });
        return all;
    }

    @Override
    default Set<String> demanded() {
        return Stream.concat(
                        RecordDesk.super.demanded().stream(),
                        custom().all().stream().filter(CustomField::required).map(CustomField::key))
                .collect(Collectors.toSet());
    }

    @Override
    default Map<String, String> presets(Viewer viewer) {
        return custom().preset(Map.of("owner", viewer.personId().toString(), "lifecycle", "lead"));
    }
}
