package atrium.domain.purchases;

import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the records that a purchase names; those that it named before may stay, even when the viewer doesn't see them. */
@Component
class PurchaseLinks {

    private static final String OPEN = "SELECT r.id FROM %s r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s";

    private final JdbcClient jdbc;
    private final RecordTypes types;

    PurchaseLinks(JdbcClient jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** Notes a customer or a returned purchase that there isn't, or that isn't open to the viewer. */
    void check(FieldReader reader, PurchaseFacts facts, @Nullable PurchaseDetails before, Viewer viewer) {
        check(reader, "account", "account", PurchaseFacts::accountId, facts, before, viewer);
        check(reader, "contact", "contact", PurchaseFacts::contactId, facts, before, viewer);
        check(reader, "returnOf", "purchase", PurchaseFacts::returnOf, facts, before, viewer);
        if (before != null && before.id().equals(facts.returnOf())) {
            reader.wrong("returnOf", "purchase.problem.return-of-itself", "");
        }
    }

    private void check(
            FieldReader reader,
            String field,
            String type,
            Function<PurchaseFacts, @Nullable UUID> part,
            PurchaseFacts facts,
            @Nullable PurchaseDetails before,
            Viewer viewer) {
        UUID id = part.apply(facts);
        boolean stays = before != null && id != null && id.equals(part.apply(before.facts()));
        if (id != null && !stays && open(type, List.of(id), viewer).isEmpty()) {
            String problem = type.equals("purchase") ? "unknown-purchase" : "unknown-customer";
            reader.wrong(field, "purchase.problem." + problem, "");
        }
    }

    private Set<UUID> open(String type, Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return new HashSet<>();
        }
        Visibility visible = visible(type, viewer);
        return jdbc
                .sql(OPEN.formatted(type(type).table(), visible.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(UUID.class)
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Visibility visible(String type, Viewer viewer) {
        return Visibility.of(viewer, type(type), Act.READ, "r");
    }

    private RecordType type(String code) {
        return types.of(code).orElseThrow();
    }
}
