package atrium.domain.bulkchanges;

import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.FieldKind;
import atrium.domain.records.HandedOver;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hands over records of every type of which many can be changed at once: by their owner, and by each field that names a person,
 * those in the archive, too. Each kind is a change of many, with its progress, its report and its way back.
 */
@Component
@Order(10)
class OwnedRecords implements HandedOver {

    private final Changeables changeables;
    private final ChosenRecords chosen;
    private final BulkChanges changes;
    private final ListViews lists;

    OwnedRecords(Changeables changeables, ChosenRecords chosen, BulkChanges changes, ListViews lists) {
        this.changeables = changeables;
        this.chosen = chosen;
        this.changes = changes;
        this.lists = lists;
    }

    /** A field of a type that names a person. */
    private record Charge(RecordType type, RecordField field) {

        String kind() {
            return type.code() + "." + field.key();
        }
    }

    @Override
    public List<Holding> of(UUID person, Viewer viewer) {
        return charges()
                .filter(charge -> listed(charge, viewer))
                .map(charge -> holding(charge, person, viewer))
                .filter(holding -> holding.amount() + holding.kept() > 0)
                .toList();
    }

    @Override
    public boolean keeps(String kind) {
        return charge(kind).isPresent();
    }

    @Override
    public Given give(String kind, Giving giving, Viewer viewer) {
        Charge charge = charge(kind).orElseThrow();
        String field = charge.field().key();
        BulkRun run = changes.begin(
                Deed.EDIT,
                Selection.allAndArchived(list(charge, giving.from(), viewer)),
                Map.of(
                        field,
                        giving.to().toString(),
                        BulkRun.HELD + field,
                        giving.from().toString()),
                viewer);
        return new Given(run.total(), run.leftOut(), run.id());
    }

    private Stream<Charge> charges() {
        return changeables.types().stream()
                .flatMap(type -> changeables.of(type.code()).values().map(ChangeableFields::fields).stream()
                        .flatMap(List::stream)
                        .filter(field -> field.kind() == FieldKind.PERSON)
                        .map(field -> new Charge(type, field)));
    }

    private Optional<Charge> charge(String kind) {
        return charges().filter(charge -> charge.kind().equals(kind)).findFirst();
    }

    private boolean listed(Charge charge, Viewer viewer) {
        String type = charge.type().code();
        return viewer.may(Act.READ, type)
                && lists.definition(type, viewer).has(charge.field().key());
    }

    private Holding holding(Charge charge, UUID person, Viewer viewer) {
        ListQuery list = list(charge, person, viewer);
        Reach standing = reach(charge, list, viewer);
        Reach archived = reach(charge, list.turned(), viewer);
        return new Holding(
                charge.kind(),
                standing.permitted() + archived.permitted(),
                archived.permitted(),
                standing.others() + archived.others(),
                address(list),
                archived.permitted() + archived.others() > 0 ? address(list.turned()) : null);
    }

    private Reach reach(Charge charge, ListQuery list, Viewer viewer) {
        String type = charge.type().code();
        boolean may = viewer.may(Act.EDIT, type)
                && viewer.changes(type, charge.field().key());
        return may
                ? chosen.reach(Selection.all(list), Act.EDIT, viewer)
                : new Reach(0, lists.countAll(list, Act.READ, viewer));
    }

    private ListQuery list(Charge charge, UUID person, Viewer viewer) {
        return lists.read(charge.type().code(), Map.of("filter", charge.field().key() + " is " + person), viewer);
    }

    private static String address(ListQuery list) {
        StringBuilder address = new StringBuilder(list.definition().type().path())
                .append("?view=")
                .append(ListQuery.WHOLE);
        list.content()
                .forEach((part, value) -> address.append('&')
                        .append(part)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
