package atrium.web.sharing;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Grantee;
import atrium.domain.sharing.Grantees;
import atrium.domain.sharing.Sharing;
import atrium.web.forms.Problems;
import atrium.web.records.FormField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a record's shares, with the form that shares it; the form alone is a dialog on other pages. */
@Component
class SharePages {

    private static final String GRANTEE = "grantee";

    private final Sharing sharing;
    private final ShareLines lines;
    private final Grantees grantees;
    private final RecordTypes types;
    private final Problems problems;
    private final MessageSource texts;
    private final Clock clock;

    SharePages(
            Sharing sharing,
            ShareLines lines,
            Grantees grantees,
            RecordTypes types,
            Problems problems,
            MessageSource texts,
            Clock clock) {
        this.sharing = sharing;
        this.lines = lines;
        this.grantees = grantees;
        this.types = types;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param typed what stands in the form
     * @param dialog whether it comes as an answer to another page
     */
    ModelAndView page(
            RecordRef record,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpStatus status,
            boolean dialog,
            Viewer viewer) {
        List<ShareLine> shown = lines.of(record, viewer);
        boolean mayShare = sharing.mayShare(record, viewer);
        if (dialog && !mayShare) {
            throw new NotPermitted("share " + record.type());
        }
        return new ModelAndView(dialog ? "sharing/index :: dialog" : "sharing/index", status)
                .addObject("ref", record)
                .addObject("name", sharing.name(record))
                .addObject("home", type(record).address(record.id()))
                .addObject("address", lines.address(record))
                .addObject("lines", shown)
                .addObject("why", viewer.may(Capability.ADMINISTER_PEOPLE) ? lines.why(record) : null)
                .addObject("mayShare", mayShare)
                .addObject("grantee", grantee(typed, errors, viewer))
                .addObject("values", typed)
                .addObject("errors", errors)
                .addObject("today", LocalDate.ofInstant(clock.instant(), viewer.zone()));
    }

    Map<String, String> sentences(InvalidRecord refused, Viewer viewer) {
        return problems.sentences(refused, viewer.locale());
    }

    /**
     * What was typed, with the id of the person or team in the place of a name.
     *
     * @throws InvalidRecord when the name means nobody, or several
     */
    Map<String, String> resolved(Map<String, String> typed) {
        String name = typed.getOrDefault(GRANTEE + "Name", "").strip();
        if (!typed.getOrDefault(GRANTEE, "").isBlank() || name.isEmpty()) {
            return typed;
        }
        List<Grantee> named = grantees.named(name);
        if (named.size() != 1) {
            String problem = named.isEmpty() ? "share.problem.none" : "share.problem.several";
            throw new InvalidRecord(List.of(new InvalidValue(GRANTEE, problem, name)));
        }
        Map<String, String> resolved = new HashMap<>(typed);
        resolved.put(GRANTEE, named.get(0).id().toString());
        return resolved;
    }

    /** The person who is meant by an id or, without one, by a name that only one has. */
    Optional<UUID> person(String id, String name) {
        List<Grantee> meant =
                id.isBlank() ? grantees.named(name) : found(id).map(List::of).orElse(List.of());
        List<Grantee> people = meant.stream().filter(one -> !one.team()).toList();
        return people.size() == 1 ? Optional.of(people.get(0).id()) : Optional.empty();
    }

    /** A field that asks for a person. */
    FormField personField(String id, String said, @Nullable String error, Viewer viewer) {
        return field("person", "why.person", id, said.isBlank() ? name(id) : said, "?people=true", error, viewer);
    }

    private FormField grantee(Map<String, String> typed, Map<String, String> errors, Viewer viewer) {
        String id = typed.getOrDefault(GRANTEE, "");
        String said = typed.getOrDefault(GRANTEE + "Name", name(id));
        return field(GRANTEE, "share.grantee", id, said, "", errors.get(GRANTEE), viewer);
    }

    private FormField field(
            String key, String label, String id, String said, String asked, @Nullable String error, Viewer viewer) {
        return new FormField(
                key,
                "record",
                null,
                texts.getMessage(label, null, viewer.locale()),
                null,
                id,
                null,
                said,
                "/people-and-teams/choices" + asked,
                error,
                false,
                true,
                300,
                List.of(),
                List.of());
    }

    private String name(String id) {
        return found(id).map(Grantee::name).orElse("");
    }

    private Optional<Grantee> found(String id) {
        try {
            return id.isBlank() ? Optional.empty() : grantees.find(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private RecordType type(RecordRef record) {
        return types.of(record.type()).orElseThrow(() -> new UnknownRecord(record));
    }
}
