package atrium.web.handovers;

import atrium.domain.handovers.Handovers;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.HandedOver.Holding;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Meant;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.records.FormField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which is asked what goes to whom. */
@Component
class HandoverForms {

    private static final String CHOICES = "/people-and-teams/choices?people=true&without=";
    private static final int LONGEST = 300;

    private final Handovers handovers;
    private final People people;
    private final HandoverWords words;
    private final Problems problems;

    HandoverForms(Handovers handovers, People people, HandoverWords words, Problems problems) {
        this.handovers = handovers;
        this.people = people;
        this.words = words;
        this.problems = problems;
    }

    /**
     * A kind to tick.
     *
     * @param text how much there is, such as "12 accounts"
     * @param notes what else is to know of it
     * @param other asks for somebody else to receive it
     */
    record Row(Holding holding, String text, List<String> notes, boolean ticked, FormField other) {}

    /** What a person is in charge of, in one sentence; empty when it is nothing. */
    String sentence(UUID person, Viewer viewer) {
        List<Holding> holdings = handovers.holdings(person, viewer);
        return holdings.isEmpty() ? "" : words.sentence(person(person).name(), holdings, viewer);
    }

    ModelAndView blank(UUID person, Viewer viewer) {
        return page(person, HandoverChoice.NONE, Map.of(), HttpStatus.OK, viewer);
    }

    ModelAndView refused(UUID person, HandoverChoice choice, RuleViolation refused, Viewer viewer) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.sentences(refused, viewer.locale()).forEach((field, sentence) -> {
            boolean kind =
                    Objects.requireNonNullElse(choice.kinds(), Set.<String>of()).contains(field);
            errors.put(kind ? choice.fieldOf(field) : field, sentence);
        });
        return page(person, choice, errors, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
    }

    /**
     * Who receives each of the ticked kinds.
     *
     * @throws InvalidRecord at each field that means nobody
     */
    Map<String, UUID> receivers(HandoverChoice choice) {
        Map<String, UUID> receivers = new HashMap<>();
        Map<String, InvalidValue> wrong = new LinkedHashMap<>();
        for (String kind : Objects.requireNonNull(choice.kinds())) {
            String field = choice.fieldOf(kind);
            try {
                receivers.put(kind, meant(field, choice));
            } catch (InvalidValue nobody) {
                wrong.putIfAbsent(field, nobody);
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRecord(List.copyOf(wrong.values()));
        }
        return receivers;
    }

    private UUID meant(String field, HandoverChoice choice) {
        if (!choice.names(field)) {
            throw new InvalidValue(field, "handover.problem.no-receiver", "");
        }
        if (choice.id(field).isEmpty()) {
            return named(field, choice.name(field));
        }
        try {
            return UUID.fromString(choice.id(field));
        } catch (IllegalArgumentException noId) {
            throw new InvalidValue(field, "handover.problem.nobody", choice.id(field));
        }
    }

    private UUID named(String field, String name) {
        Meant meant = people.meant(List.of(name)).get(name);
        if (meant == null || meant.id() == null) {
            throw new InvalidValue(field, "handover.problem.nobody", name);
        }
        if (meant.count() > 1) {
            throw new InvalidValue(field, "handover.problem.several", name);
        }
        return meant.id();
    }

    private ModelAndView page(
            UUID id, HandoverChoice choice, Map<String, String> errors, HttpStatus status, Viewer viewer) {
        PersonDetails person = person(id);
        List<Row> rows = new ArrayList<>();
        for (Holding holding : handovers.holdings(id, viewer)) {
            String field = HandoverChoice.field(holding.kind());
            rows.add(new Row(
                    holding,
                    words.amount(holding, viewer),
                    words.notes(holding, viewer),
                    choice.ticked(holding.kind()),
                    field(field, words.text("handover.to-another", viewer), id, choice, errors.get(field))));
        }
        return new ModelAndView("admin/people/handover/form", status)
                .addObject("person", person)
                .addObject("rows", rows)
                .addObject("errors", errors)
                .addObject(
                        "possible", rows.stream().anyMatch(row -> row.holding().amount() > 0))
                .addObject("partial", words.partial(viewer))
                .addObject("past", handovers.past(id, viewer))
                .addObject(
                        "receiver",
                        field(
                                HandoverChoice.RECEIVER,
                                words.text("handover.receiver", viewer),
                                id,
                                choice,
                                errors.get(HandoverChoice.RECEIVER)));
    }

    private FormField field(String key, String label, UUID leaver, HandoverChoice choice, @Nullable String error) {
        String id = choice.id(key);
        String said = choice.name(key).isEmpty() ? named(id) : choice.name(key);
        return new FormField(
                key,
                "record",
                null,
                label,
                null,
                id,
                null,
                said,
                CHOICES + leaver,
                error,
                !key.equals(HandoverChoice.RECEIVER),
                true,
                LONGEST,
                List.of(),
                List.of());
    }

    private String named(String id) {
        try {
            return id.isEmpty()
                    ? ""
                    : people.details(UUID.fromString(id))
                            .map(PersonDetails::name)
                            .orElse("");
        } catch (IllegalArgumentException noId) {
            return "";
        }
    }

    private PersonDetails person(UUID id) {
        return people.details(id).orElseThrow(() -> new UnknownRecord(new RecordRef("person", id)));
    }
}
