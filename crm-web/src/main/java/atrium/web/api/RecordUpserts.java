package atrium.web.api;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListPlaces;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Importable;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes a record or changes the one that is there, known by the field by which imports know it surest. */
@Component
class RecordUpserts {

    private static final int LONGEST = 200;

    private final Map<String, String> keys = new HashMap<>();
    private final ListViews lists;
    private final ListPlaces places;
    private final RecordWriting writing;
    private final RecordAnswers answers;

    RecordUpserts(
            List<Importable> importables,
            ListViews lists,
            ListPlaces places,
            RecordWriting writing,
            RecordAnswers answers) {
        importables.forEach(one -> keys.put(one.type().code(), one.identities().get(0)));
        this.lists = lists;
        this.places = places;
        this.writing = writing;
        this.answers = answers;
    }

    /** Key of the field by which records of a type are known to other systems. */
    Optional<String> key(String type) {
        return Optional.ofNullable(keys.get(type));
    }

    ResponseEntity<byte[]> put(RecordDesk desk, Map<String, String> sent, HttpServletRequest request, Viewer viewer)
            throws IOException {
        String key = key(desk.type().code()).orElseThrow(() -> new ApiRefusal(ProblemKind.METHOD_NOT_ALLOWED));
        String known = known(key, sent);
        Map<String, String> values = writing.changes(desk, request);
        if (!values.getOrDefault(key, known).equals(known)) {
            throw ApiRefusal.invalid(key, "api.upsert.two-values");
        }
        values.put(key, known);
        Optional<UUID> there = find(desk, key, known, viewer);
        if (there.isPresent()) {
            return change(desk, there.get(), values, request, viewer);
        }
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
        }
        try {
            return answers.made(desk, writing.open(desk, values, viewer), false, viewer);
        } catch (DataIntegrityViolationException taken) {
            // Somebody else made it at this moment; it is not seen when it lies in the bin or belongs to others.
            UUID made = find(desk, key, known, viewer).orElseThrow(() -> taken);
            return change(desk, made, values, request, viewer);
        }
    }

    private ResponseEntity<byte[]> change(
            RecordDesk desk, UUID id, Map<String, String> values, HttpServletRequest request, Viewer viewer) {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
        }
        return answers.changed(desk, id, request, viewer, () -> desk.edit(id, new FieldEdit(Map.of(), values), viewer));
    }

    private Optional<UUID> find(RecordDesk desk, String key, String known, Viewer viewer) {
        ListDefinition definition =
                lists.read(desk.type().code(), Map.of(), viewer).definition();
        return places.holding(definition, key, known, viewer);
    }

    private static String known(String key, Map<String, String> sent) {
        sent.keySet().stream().filter(name -> !name.equals(key)).findFirst().ifPresent(name -> {
            throw ApiRefusal.invalid(name, "api.list.unknown");
        });
        String known = sent.getOrDefault(key, "").strip();
        if (known.isEmpty() || known.length() > LONGEST || known.indexOf('\0') >= 0) {
            throw ApiRefusal.invalid(key, "api.upsert.key", LONGEST);
        }
        return known;
    }
}
