package atrium.sales.deals;

import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the customers that deals name; those that a deal named before may stay, even when the viewer doesn't see them. */
@Component
class DealLinks {

    private final RecordType accounts;
    private final RecordType contacts;
    private final RecordAccess access;
    private final JdbcClient jdbc;

    DealLinks(RecordTypes types, RecordAccess access, JdbcClient jdbc) {
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
        this.access = access;
        this.jdbc = jdbc;
    }

    Known remembering(Viewer viewer) {
        return new Known(viewer);
    }

    /** What was looked up so far. */
    final class Known {

        private final Viewer viewer;
        private final Map<UUID, Boolean> open = new HashMap<>();
        private final Map<UUID, Optional<UUID>> employers = new HashMap<>();

        private Known(Viewer viewer) {
            this.viewer = viewer;
        }

        /** Notes a customer that there isn't, or that isn't open to the viewer. */
        void check(FieldReader reader, DealFacts facts, @Nullable DealFacts before) {
            check(reader, "account", accounts, facts.accountId(), before == null ? null : before.accountId());
            check(reader, "contact", contacts, facts.contactId(), before == null ? null : before.contactId());
        }

        private void check(
                FieldReader reader, String field, RecordType type, @Nullable UUID chosen, @Nullable UUID stored) {
            // The account of a contact comes along unseen.
            boolean typed = !reader.values().getOrDefault(field, "").isBlank();
            if (chosen != null && typed && !chosen.equals(stored) && !open(type, chosen)) {
                reader.wrong(field, "deal.problem.unknown-" + field, "");
            }
        }

        private boolean open(RecordType type, UUID id) {
            return open.computeIfAbsent(
                    id, one -> !access.visibleAmong(type, List.of(one), viewer).isEmpty());
        }

        /** A deal with a person is one with the account that the person works for, unless another one was named. */
        DealFacts withAccount(DealFacts facts, @Nullable DealFacts before) {
            UUID contact = facts.contactId();
            boolean same = before != null && Objects.equals(before.contactId(), contact);
            if (contact == null || same || facts.accountId() != null) {
                return facts;
            }
            return facts.with(
                    employers.computeIfAbsent(contact, DealLinks.this::employer).orElse(null));
        }
    }

    private Optional<UUID> employer(UUID contact) {
        return jdbc
                .sql("SELECT account_id FROM contact WHERE id = :id AND account_id IS NOT NULL")
                .param("id", contact)
                .query(UUID.class)
                .list()
                .stream()
                .findFirst();
    }
}
