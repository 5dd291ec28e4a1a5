package atrium.sales.deals;

import atrium.domain.customfields.CustomReferences;
import atrium.domain.events.Actor;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealImportBatches.Known;
import atrium.sales.deals.DealNews.Stored;
import atrium.sales.deals.StageVisits.Stay;
import atrium.sales.lines.LineStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one chunk and what they make of deals. */
final class DealImportBatch {

    private final DealImportBatches doors;
    private final Plan plan;
    private final Viewer viewer;
    private final ImportedNames names;
    private final ImportedProducts products;
    private final CustomReferences custom;
    private final Map<String, List<Known>> known;
    private final DealReading.Round round;
    private final Instant now;
    private final List<Deal> fresh = new ArrayList<>();
    private final List<@Nullable Object[]> sold = new ArrayList<>();
    private final Map<UUID, List<Stay>> been = new HashMap<>();
    private final Map<Deal, DealStore.Change> changed = new LinkedHashMap<>();

    DealImportBatch(
            DealImportBatches doors,
            Plan plan,
            Viewer viewer,
            ImportedNames names,
            ImportedProducts products,
            CustomReferences custom,
            Map<String, List<Known>> known) {
        this.doors = doors;
        this.plan = plan;
        this.viewer = viewer;
        this.names = names;
        this.products = products;
        this.custom = custom;
        this.known = known;
        this.round = doors.reading.round(viewer);
        this.now = doors.clock.instant();
    }

    List<Outcome> bringIn(List<Row> rows) {
        List<Outcome> outcomes = rows.stream().map(this::take).toList();
        Actor actor = Actor.importing(viewer.personId(), plan.importId());
        doors.store.begin(fresh, been, sold);
        doors.news.begun(fresh.stream().map(this::begun).toList(), actor, now);
        doors.store.change(List.copyOf(changed.values()), actor, now);
        return outcomes;
    }

    private Stored begun(Deal deal) {
        List<Stay> stays = been.getOrDefault(deal.id().value(), List.of());
        boolean known = deal.facts().openedOn() == null && !stays.isEmpty();
        return new Stored(deal, Map.of(), known ? stays.get(0).since() : opened(deal.facts()));
    }

    private Outcome take(Row row) {
        String key = plan.identity() == null
                ? null
                : DealImportBatches.key(plan.identity(), row.values().get(plan.identity()));
        List<Known> matches = key == null ? List.of() : known.getOrDefault(key, List.of());
        if (matches.size() > 1) {
            return failed(row, key, plan.identity(), "import.problem.ambiguous", matches.size());
        }
        return matches.isEmpty() ? create(row, key) : update(row, key, matches.get(0));
    }

    private Outcome create(Row row, @Nullable String key) {
        if (!plan.create()) {
            return skipped(row, key, "import.problem.not-there");
        }
        Map<String, String> values = new HashMap<>(plan.defaults());
        values.keySet().retainAll(List.of("owner"));
        values.putAll(row.values());
        values.putIfAbsent("name", called(row.values()));
        FieldReader reader = reader(doors.type.custom().preset(values));
        DealDraft draft = round.brought(reader, null, Map.of())
                .map(one -> products.sold(reader, one))
                .orElse(null);
        List<Stay> stays = draft == null
                ? List.of()
                : doors.dates.read(reader, draft, since(draft), LocalDate.ofInstant(now, doors.zone()), this::noon);
        if (draft == null || !reader.problems().isEmpty()) {
            return failed(row, key, reader.problems().get(0));
        }
        if (!viewer.covers(
                Act.CREATE,
                doors.type.code(),
                draft.ownership().ownerId(),
                draft.ownership().teamId())) {
            return failed(row, key, null, "import.problem.not-permitted");
        }
        Instant since = stays.get(stays.size() - 1).since();
        Deal deal = new Deal(DealId.next(), draft.facts(), draft.ownership(), draft.stage(), since, now);
        fresh.add(deal);
        if (draft.lines() != null) {
            deal.itemize(draft.lines().size());
            sold.addAll(LineStore.rows(
                    deal.id().value(), draft.lines(), draft.facts().currency()));
        }
        been.put(deal.id().value(), stays);
        if (key != null) {
            known.put(key, List.of(new Known(deal, false, true)));
        }
        return Outcome.of(row.number(), Result.CREATED, key).about(deal.id().value());
    }

    private Outcome update(Row row, @Nullable String key, Known match) {
        Deal deal = match.deal();
        if (!plan.update()) {
            return skipped(row, key, "import.problem.there-already");
        }
        if (match.deleted() || !match.editable()) {
            return failed(
                    row,
                    key,
                    plan.identity(),
                    match.deleted() ? "import.problem.deal-in-bin" : "import.problem.not-permitted");
        }
        if (fresh.contains(deal) || changed.containsKey(deal)) {
            return failed(row, key, plan.identity(), "import.problem.deal-twice");
        }
        Map<String, String> before = DealText.write(deal);
        FieldReader reader = new FieldReader(over(before, row.values()));
        names.check(row.values(), reader);
        custom.check(row.values(), reader);
        DealDraft draft = round.brought(reader, deal, before).orElse(null);
        if (draft == null || !reader.problems().isEmpty()) {
            return failed(row, key, reader.problems().get(0));
        }
        if (draft.text().equals(before)) {
            return Outcome.of(row.number(), Result.UNCHANGED, key)
                    .about(deal.id().value());
        }
        changed.put(deal, new DealStore.Change(deal, before, draft));
        return Outcome.of(row.number(), Result.UPDATED, key).about(deal.id().value());
    }

    private Map<String, String> over(Map<String, String> before, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(before);
        values.putAll(custom.resolve(names.resolve(typed)));
        return values;
    }

    private FieldReader reader(Map<String, String> values) {
        FieldReader reader = new FieldReader(custom.resolve(names.resolve(values)));
        names.check(values, reader);
        custom.check(values, reader);
        return reader;
    }

    // Tables of other programs often call a deal by nothing but its customer and its number.
    private static String called(Map<String, String> values) {
        return Stream.of("account", "contact", "externalId")
                .map(values::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private Instant since(DealDraft draft) {
        LocalDate closed = draft.facts().closeOn();
        return !draft.stage().open() && closed != null ? noon(closed) : opened(draft.facts());
    }

    private Instant opened(DealFacts facts) {
        return facts.openedOn() == null ? now : noon(facts.openedOn());
    }

    // A day says no time.
    private Instant noon(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(doors.zone()).toInstant();
        return noon.isAfter(now) ? now : noon;
    }

    private static Outcome skipped(Row row, @Nullable String key, String messageKey) {
        return new Outcome(row.number(), Result.SKIPPED, key, null, messageKey, List.of());
    }

    private static Outcome failed(Row row, @Nullable String key, InvalidValue problem) {
        return failed(
                row,
                key,
                problem.field(),
                problem.messageKey(),
                problem.arguments().toArray());
    }

    private static Outcome failed(
            Row row, @Nullable String key, @Nullable String field, String messageKey, Object... arguments) {
        List<String> words = Stream.of(arguments).map(String::valueOf).toList();
        return new Outcome(row.number(), Result.FAILED, key, field, messageKey, words);
    }
}
