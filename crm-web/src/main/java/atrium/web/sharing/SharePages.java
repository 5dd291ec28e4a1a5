package atrium.web.sharing;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
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
                .addObject("home", type(record).address(record.id()))
                .addObject("address", lines.address(record))
                .addObject("lines", shown)
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

    private FormField grantee(Map<String, String> typed, Map<String, String> errors, Viewer viewer) {
        return new FormField(
                GRANTEE,
                "record",
                null,
                texts.getMessage("share.grantee", null, viewer.locale()),
                null,
                typed.get(GRANTEE),
                null,
                typed.getOrDefault(GRANTEE + "Name", name(typed.get(GRANTEE))),
                "/people-and-teams/choices",
                errors.get(GRANTEE),
                false,
                true,
                300,
                List.of(),
                List.of());
    }

    private String name(@Nullable String id) {
        try {
            return id == null || id.isBlank()
                    ? ""
                    : grantees.find(UUID.fromString(id)).map(Grantee::name).orElse("");
        } catch (IllegalArgumentException noId) {
            return "";
        }
    }

    private RecordType type(RecordRef record) {
        return types.of(record.type()).orElseThrow(() -> new UnknownRecord(record));
    }
}
