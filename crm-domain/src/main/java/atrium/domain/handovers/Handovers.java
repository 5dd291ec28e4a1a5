package atrium.domain.handovers;

import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.Capability;
import atrium.domain.records.HandedOver;
import atrium.domain.records.HandedOver.Giving;
import atrium.domain.records.HandedOver.Holding;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over what one of our people is in charge of, for those who keep people: counted first, each kind to somebody or left. Who
 * hands over gives away what they may change; the rest stays and is told.
 */
@Component
public class Handovers {

    private final List<HandedOver> sources;
    private final HandoverTable table;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Handovers(
            List<HandedOver> sources,
            HandoverTable table,
            People people,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.table = table;
        this.people = people;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a person is in charge of, as far as the viewer sees it.
     *
     * @throws UnknownRecord when there is no such person
     */
    public List<Holding> holdings(UUID person, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        person(person);
        return sources.stream()
                .flatMap(source -> source.of(person, viewer).stream())
                .toList();
    }

    /**
     * Hands over some kinds; few at once, many records in the background.
     *
     * @param receivers an active person by kind; kinds that are absent stay
     * @throws InvalidRecord at each kind whose receiver can't be
     * @throws NothingTicked when there is no kind
     * @throws NothingLeft when nothing of these kinds is there that the viewer may change
     * @throws UnknownRecord when there is no such person
     */
    public Handover handOver(UUID person, Map<String, UUID> receivers, Viewer viewer) {
        List<Holding> there = holdings(person, viewer);
        PersonDetails leaver = person(person);
        if (receivers.isEmpty()) {
            throw new NothingTicked();
        }
        requireUsable(person, receivers);
        if (there.stream().noneMatch(holding -> holding.amount() > 0 && receivers.containsKey(holding.kind()))) {
            throw new NothingLeft(leaver.name());
        }
        UUID id = UuidV7.next();
        begin(id, leaver, receivers, viewer);
        for (HandedOver source : sources) {
            new TreeMap<>(receivers).forEach((kind, receiver) -> {
                if (source.keeps(kind)) {
                    table.add(id, kind, receiver, give(source, kind, new Giving(id, person, receiver), viewer));
                }
            });
        }
        return find(person, id, viewer);
    }

    /** @throws UnknownRecord when it was not made, or was another person's */
    public Handover find(UUID person, UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return table.find(id)
                .filter(handover -> handover.personId().equals(person))
                .orElseThrow(() -> new UnknownRecord(new RecordRef("handover", id)));
    }

    /** The latest of what was handed over of a person, the last first. */
    public List<Handover> past(UUID person, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return table.of(person);
    }

    private PersonDetails person(UUID id) {
        return people.details(id).orElseThrow(() -> new UnknownRecord(new RecordRef("person", id)));
    }

    private void requireUsable(UUID person, Map<String, UUID> receivers) {
        Set<UUID> working = receivers.values().stream()
                .distinct()
                .filter(receiver ->
                        people.details(receiver).filter(PersonDetails::active).isPresent())
                .collect(Collectors.toSet());
        List<InvalidValue> wrong = new ArrayList<>();
        receivers.forEach((kind, receiver) -> {
            if (receiver.equals(person)) {
                wrong.add(new InvalidValue(kind, "handover.problem.same", ""));
            } else if (!working.contains(receiver)) {
                wrong.add(new InvalidValue(kind, "handover.problem.left", ""));
            }
        });
        if (!wrong.isEmpty()) {
            throw new InvalidRecord(wrong);
        }
    }

    private void begin(UUID id, PersonDetails leaver, Map<String, UUID> receivers, Viewer viewer) {
        List<FieldChange> changes = new TreeMap<>(receivers)
                .entrySet().stream()
                        .map(one -> new FieldChange(
                                one.getKey(),
                                leaver.id().toString(),
                                one.getValue().toString()))
                        .toList();
        transaction.executeWithoutResult(status -> {
            table.add(id, leaver.id(), viewer.personId(), clock.instant());
            events.publishEvent(new PersonChanged(
                    leaver.id(),
                    leaver.name(),
                    "handed-over",
                    changes,
                    Actor.changingMany(viewer.personId(), id),
                    clock.instant()));
        });
    }

    // Each kind for itself: what stands in the way of one is told and stops none of the others.
    private static Outcome give(HandedOver source, String kind, Giving giving, Viewer viewer) {
        try {
            return new Outcome(source.give(kind, giving, viewer), null);
        } catch (InvalidRecord refused) {
            return Outcome.refused(refused.problems().get(0).messageKey());
        } catch (RuleViolation refused) {
            return Outcome.refused(refused.messageKey());
        }
    }
}
