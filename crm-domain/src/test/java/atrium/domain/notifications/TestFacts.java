package atrium.domain.notifications;

import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts that concern no customer, so that only the audit log and notifications hear of them. */
final class TestFacts {

    private TestFacts() {}

    static RecordEvent given(RecordRef record, UUID owner, Actor by, Instant at) {
        return new RecordEvent() {
            @Override
            public RecordRef record() {
                return record;
            }

            @Override
            public @Nullable UUID account() {
                return null;
            }

            @Override
            public @Nullable UUID contact() {
                return null;
            }

            @Override
            public Actor actor() {
                return by;
            }

            @Override
            public Instant at() {
                return at;
            }

            @Override
            public String textKey() {
                return record.type() + ".changed";
            }

            @Override
            public List<FieldChange> changes() {
                return List.of(new FieldChange("owner", null, owner.toString()));
            }
        };
    }
}
