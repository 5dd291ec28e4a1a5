package atrium.sales.pipelines;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, renames and retires the reasons for which deals are lost, for those who administer the system. */
@Component
@Transactional
public class LossReasonKeeping {

    /** The type of the records that reasons are in the audit log. */
    public static final String TYPE = "loss-reason";

    private static final int LONGEST = 100;

    private final Pipelines pipelines;
    private final Codes codes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LossReasonKeeping(
            Pipelines pipelines, Codes codes, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.pipelines = pipelines;
        this.codes = codes;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a reason behind the others, and returns its code.
     *
     * @throws atrium.domain.records.InvalidRecord when nothing was typed, or there is such a reason
     */
    public String add(String name, Viewer viewer) {
        lock(viewer);
        String typed = read(name, null);
        String code = codes.free("loss_reason", typed);
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO loss_reason (code, id, name, position, active)
                        SELECT :code, :id, :name, coalesce(max(position), 0) + 1, true FROM loss_reason
                        """).param("code", code).param("id", id).param("name", typed).update();
        tell(id, typed, "added", List.of(), viewer);
        return code;
    }

    /** Calls a reason otherwise; deals that were lost for it keep it under its new name. */
    public void rename(String code, String name, Viewer viewer) {
        lock(viewer);
        LossReason stored = known(code);
        String typed = read(name, code);
        if (!typed.equals(stored.name())) {
            jdbc.sql("UPDATE loss_reason SET name = :name WHERE code = :code")
                    .param("name", typed)
                    .param("code", code)
                    .update();
            tell(stored.id(), typed, "changed", List.of(new FieldChange("name", stored.name(), typed)), viewer);
        }
    }

    /** Stops or begins again to offer a reason; what was lost for it stays so. */
    public void offer(String code, boolean active, Viewer viewer) {
        lock(viewer);
        LossReason stored = known(code);
        if (stored.active() != active) {
            jdbc.sql("UPDATE loss_reason SET active = :active WHERE code = :code")
                    .param("active", active)
                    .param("code", code)
                    .update();
            tell(stored.id(), stored.name(), active ? "restored" : "retired", List.of(), viewer);
        }
    }

    private void lock(Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("LOCK TABLE loss_reason IN SHARE ROW EXCLUSIVE MODE").update();
        pipelines.forget();
    }

    private String read(String name, @Nullable String self) {
        FieldReader reader = new FieldReader(Map.of("name", name));
        String typed = reader.required("name", LONGEST);
        boolean taken = pipelines.lossReasons().stream()
                .anyMatch(other -> !other.code().equals(self) && other.name().equalsIgnoreCase(typed));
        if (taken) {
            reader.note(new InvalidValue("name", "loss-reason.problem.taken", typed));
        }
        reader.orThrow();
        return typed;
    }

    private LossReason known(String code) {
        return pipelines.lossReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, new UUID(0, 0))));
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        pipelines.changed();
        events.publishEvent(
                new SettingChanged(new RecordRef(TYPE, id), name, deed, changes, viewer.actor(), clock.instant()));
    }
}
