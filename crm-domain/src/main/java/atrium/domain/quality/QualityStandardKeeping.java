package atrium.domain.quality;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.QualityCheck;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is looked for in records of a type; all of them are then looked through again in the background. */
@Component
@Transactional
public class QualityStandardKeeping {

    /** The type of the records that standards are in the audit log. */
    public static final String TYPE = "quality-standard";

    /** Part of the form with the days for which a record is fresh. */
    public static final String FRESH_DAYS = "freshDays";

    /** Begins the parts of the form with weights; the code of what is looked for follows. */
    public static final String WEIGHT = "weight.";

    /** The weights that can be chosen. */
    public static final List<String> WEIGHTS = IntStream.rangeClosed(0, QualityCheck.HEAVIEST)
            .mapToObj(String::valueOf)
            .toList();

    private static final int LONGEST = 3650;

    private final QualityStandards standards;
    private final Expectations expectations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualityStandardKeeping(
            QualityStandards standards,
            Expectations expectations,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standards = standards;
        this.expectations = expectations;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What can be looked for in records of a type. */
    @Transactional(readOnly = true)
    public List<Expectation> all(String recordType, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return expectations.all(type(recordType));
    }

    /** The text form of the standard: {@link #FRESH_DAYS}, and behind {@link #WEIGHT} the weight of each. */
    @Transactional(readOnly = true)
    public Map<String, String> text(String recordType, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        Map<String, String> text = new HashMap<>();
        text.put(FRESH_DAYS, String.valueOf(standards.of(recordType).freshDays()));
        expectations.all(type(recordType)).forEach(one -> text.put(WEIGHT + one.code(), String.valueOf(one.weight())));
        return text;
    }

    /**
     * Changes what was typed; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same part
     * @throws atrium.domain.records.InvalidRecord naming each wrong part
     */
    public void change(String recordType, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        RecordType type = type(recordType);
        jdbc.sql("LOCK TABLE quality_standard IN SHARE ROW EXCLUSIVE MODE").update();
        Map<String, String> before = text(recordType, viewer);
        Map<String, String> wanted = edit.over(before);
        FieldReader reader = new FieldReader(wanted);
        Integer days = reader.whole(FRESH_DAYS, 1, LONGEST);
        if (days == null && reader.problems().isEmpty()) {
            reader.wrong(FRESH_DAYS, "field.problem.required", "");
        }
        Map<String, Integer> weights = new HashMap<>(standards.of(recordType).weights());
        for (Expectation one : expectations.all(type)) {
            String weight = reader.choice(WEIGHT + one.code(), WEIGHTS);
            weights.put(one.code(), weight == null ? one.weight() : Integer.parseInt(weight));
            if (weights.get(one.code()) == one.usual()) {
                weights.remove(one.code());
            }
        }
        reader.orThrow();
        standards.store(recordType, new QualityStandard(Objects.requireNonNull(days), weights));
        List<FieldChange> changes = FieldChange.between(before, text(recordType, viewer));
        if (!changes.isEmpty()) {
            events.publishEvent(new SettingChanged(
                    new RecordRef(TYPE, id(recordType)),
                    recordType,
                    "changed",
                    changes,
                    viewer.actor(),
                    clock.instant()));
        }
    }

    private RecordType type(String recordType) {
        return expectations.types().stream()
                .filter(type -> type.code().equals(recordType))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, id(recordType))));
    }

    // One standard for each type, which has no id of its own.
    private static UUID id(String recordType) {
        return UUID.nameUUIDFromBytes(recordType.getBytes(StandardCharsets.UTF_8));
    }
}
