package atrium.sales.deals;

import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.LifecycleProgress;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.DealChanged;
import atrium.domain.events.DealLost;
import atrium.domain.events.DealMoved;
import atrium.domain.events.DealOpened;
import atrium.domain.events.DealWon;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.RecordRef;
import atrium.sales.pipelines.LossReason;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what happened to deals, and takes their customers as far as that proves they have come. */
@Component
class DealNews {

    private final Pipelines pipelines;
    private final LifecycleProgress lifecycle;
    private final ApplicationEventPublisher events;

    DealNews(Pipelines pipelines, LifecycleProgress lifecycle, ApplicationEventPublisher events) {
        this.pipelines = pipelines;
        this.lifecycle = lifecycle;
        this.events = events;
    }

    /**
     * A deal that was stored.
     *
     * @param before its text form until then; empty for a new one
     * @param happenedAt when it happened, where that is not now
     * @param lines how its lines changed; null when they didn't
     */
    record Stored(
            Deal deal,
            Map<String, String> before,
            Instant happenedAt,
            @Nullable FieldChange lines) {

        Stored(Deal deal, Map<String, String> before, Instant happenedAt) {
            this(deal, before, happenedAt, null);
        }

        boolean fresh() {
            return before.isEmpty();
        }

        boolean entered() {
            return !deal.progress().stage().equals(before.get("stage"));
        }
    }

    /** Tells of one deal. */
    void tell(Stored stored, Actor actor, Instant at) {
        events.publishEvent(told(stored, actor, at));
        progress(List.of(stored), actor, at);
    }

    /** Tells of many deals at once. */
    void tell(Collection<Stored> stored, Actor actor, Instant at) {
        if (!stored.isEmpty()) {
            events.publishEvent(new BulkChange(
                    stored.stream().map(one -> told(one, actor, at)).toList()));
            progress(stored, actor, at);
        }
    }

    /** Tells of many new deals at once; of those that are closed already, also that they were won or lost. */
    void begun(Collection<Stored> fresh, Actor actor, Instant at) {
        if (!fresh.isEmpty()) {
            events.publishEvent(new BulkChange(begun(fresh, actor, at, at)));
            progress(fresh, actor, at);
        }
    }

    /** What there is to tell of new deals, when it was written down that they came and that they were closed. */
    List<RecordEvent> begun(Collection<Stored> fresh, Actor actor, Instant opened, Instant closed) {
        List<RecordEvent> told = new ArrayList<>();
        for (Stored one : fresh) {
            told.add(told(one, actor, opened));
            if (!one.deal().progress().open()) {
                told.add(closed(one.deal(), List.of(), one.deal().progress().stageSince(), actor, closed));
            }
        }
        return told;
    }

    private RecordEvent told(Stored stored, Actor actor, Instant at) {
        Deal deal = stored.deal();
        DealFacts facts = deal.facts();
        UUID id = deal.id().value();
        List<FieldChange> changes = new ArrayList<>(FieldChange.between(stored.before(), DealText.write(deal)));
        if (stored.lines() != null) {
            changes.add(stored.lines());
        }
        String value = facts.amount() == null ? "" : DealText.plain(facts.amount());
        String currency = Objects.requireNonNullElse(facts.currency(), "");
        Stage stage = pipelines.stage(deal.progress().stage()).orElseThrow();
        if (stored.fresh()) {
            return new DealOpened(
                    id,
                    facts.accountId(),
                    facts.contactId(),
                    facts.name(),
                    stage.name(),
                    value,
                    currency,
                    changes,
                    actor,
                    at,
                    stored.happenedAt());
        }
        if (!stored.entered()) {
            return new DealChanged(
                    id, facts.accountId(), facts.contactId(), facts.name(), "changed", changes, actor, at);
        }
        if (!stage.open()) {
            return closed(deal, changes, stored.happenedAt(), actor, at);
        }
        return new DealMoved(
                id,
                facts.accountId(),
                facts.contactId(),
                facts.name(),
                named(stored.before().get("stage")),
                stage.name(),
                pipelines
                        .stage(stored.before().get("stage"))
                        .filter(Predicate.not(Stage::open))
                        .isPresent(),
                changes,
                actor,
                at);
    }

    private RecordEvent closed(Deal deal, List<FieldChange> changes, Instant happenedAt, Actor actor, Instant at) {
        DealFacts facts = deal.facts();
        UUID id = deal.id().value();
        return deal.progress().state().equals("won")
                ? new DealWon(
                        id,
                        facts.accountId(),
                        facts.contactId(),
                        facts.name(),
                        facts.amount() == null ? "" : DealText.plain(facts.amount()),
                        Objects.requireNonNullElse(facts.currency(), ""),
                        Objects.requireNonNull(facts.closeOn()),
                        changes,
                        actor,
                        at,
                        happenedAt)
                : new DealLost(
                        id,
                        facts.accountId(),
                        facts.contactId(),
                        facts.name(),
                        reason(facts.lossReason()),
                        Objects.requireNonNullElse(facts.lossNote(), ""),
                        changes,
                        actor,
                        at,
                        happenedAt);
    }

    private String named(@Nullable String stage) {
        return pipelines.stage(stage).map(Stage::name).orElse("");
    }

    private String reason(@Nullable String code) {
        return pipelines.lossReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .map(LossReason::name)
                .findFirst()
                .orElse("");
    }

    private void progress(Collection<Stored> stored, Actor actor, Instant at) {
        Set<RecordRef> asking = new HashSet<>();
        Set<RecordRef> buying = new HashSet<>();
        for (Stored one : stored) {
            Deal deal = one.deal();
            if (one.entered()) {
                switch (deal.progress().state()) {
                    case "won" -> customers(deal.facts()).forEach(buying::add);
                    case "open" -> customers(deal.facts()).forEach(asking::add);
                    default -> {}
                }
            }
        }
        lifecycle.reach(asking, Lifecycle.OPPORTUNITY, actor, at);
        lifecycle.reach(buying, Lifecycle.CUSTOMER, actor, at);
    }

    private static Stream<RecordRef> customers(DealFacts facts) {
        return Stream.of(ref("account", facts.accountId()), ref("contact", facts.contactId()))
                .flatMap(Stream::ofNullable);
    }

    private static @Nullable RecordRef ref(String type, @Nullable UUID id) {
        return id == null ? null : new RecordRef(type, id);
    }
}
