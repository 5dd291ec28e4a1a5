package atrium.domain.catalog;

import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordsTouched;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of product categories; who may edit products keeps it. */
@Component
@Transactional
public class Categories {

    private static final String TYPE = "category";

    private static final String MOVE = """
            WITH RECURSIVE moved (id, path) AS (
              SELECT id, CAST(:path AS text) FROM product_category WHERE id = :id
              UNION ALL
              SELECT c.id, moved.path || ' / ' || c.name FROM product_category c JOIN moved ON c.parent_id = moved.id)
            UPDATE product_category c SET path = moved.path, version = c.version + 1 FROM moved WHERE c.id = moved.id
            RETURNING c.id
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Categories(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All of them in the order of the tree. */
    @Transactional(readOnly = true)
    public List<CategorySummary> all() {
        return jdbc.sql("""
                        SELECT c.id, c.name, c.parent_id, c.path, (SELECT count(*) FROM product p
                          WHERE p.category_id = c.id AND p.deleted_at IS NULL) AS products
                        FROM product_category c ORDER BY string_to_array(fold(c.path), ' / ')
                        """).query(RecordRows.of(CategorySummary.class)).list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public CategorySummary get(UUID id) {
        return all().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, id)));
    }

    /**
     * Adds a category from the text form of name and parent.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void add(Map<String, String> values, Viewer viewer) {
        requireEdit(viewer);
        oneAtATime();
        UUID id = UuidV7.next();
        Typed typed = read(values, id);
        insert(id, typed.name(), typed.parent() == null ? null : typed.parent().id(), typed.path());
        tell(id, typed.path(), "added", List.of(), viewer);
    }

    /** Changes name and place of a category; those below go with it. */
    public void edit(UUID id, Map<String, String> values, Viewer viewer) {
        requireEdit(viewer);
        oneAtATime();
        CategorySummary before = get(id);
        Typed typed = read(values, id);
        if (typed.path().equals(before.path())) {
            return;
        }
        jdbc.sql("UPDATE product_category SET name = :name, parent_id = :parent WHERE id = :id")
                .param("id", id)
                .param("name", typed.name())
                .param("parent", typed.parent() == null ? null : typed.parent().id())
                .update();
        List<UUID> moved = jdbc.sql(MOVE)
                .param("id", id)
                .param("path", typed.path())
                .query(UUID.class)
                .list();
        tell(id, typed.path(), "changed", List.of(new FieldChange("path", before.path(), typed.path())), viewer);
        events.publishEvent(new RecordsTouched("product", products(moved)));
    }

    /**
     * Removes a category in which nothing stands.
     *
     * @throws CategoryStillInUse otherwise
     */
    public void remove(UUID id, Viewer viewer) {
        requireEdit(viewer);
        CategorySummary category = get(id);
        try {
            jdbc.sql("DELETE FROM product_category WHERE id = :id")
                    .param("id", id)
                    .update();
        } catch (DataIntegrityViolationException inUse) {
            throw new CategoryStillInUse();
        }
        tell(id, category.path(), "removed", List.of(), viewer);
    }

    /** Ids by path, whatever the case of the letters in it; categories that are missing are added. */
    Map<String, UUID> idsOf(Collection<String> paths, Viewer viewer) {
        Map<String, UUID> known = new HashMap<>();
        if (!paths.isEmpty()) {
            all().forEach(category -> known.put(key(category.path()), category.id()));
        }
        Map<String, UUID> ids = new LinkedHashMap<>();
        for (String path : paths) {
            for (String step : CategoryPath.fromTheTop(path)) {
                known.computeIfAbsent(key(step), missing -> add(step, known, viewer));
            }
            ids.put(path, Objects.requireNonNull(known.get(key(path))));
        }
        return ids;
    }

    private UUID add(String path, Map<String, UUID> known, Viewer viewer) {
        UUID id = UuidV7.next();
        String parent = CategoryPath.parent(path);
        insert(id, CategoryPath.name(path), parent == null ? null : known.get(key(parent)), path);
        tell(id, path, "added", List.of(), viewer);
        return id;
    }

    private void insert(UUID id, String name, @Nullable UUID parent, String path) {
        jdbc.sql(
                        "INSERT INTO product_category (id, version, name, parent_id, path) VALUES (:id, 0, :name, :parent, :path)")
                .param("id", id)
                .param("name", name)
                .param("parent", parent)
                .param("path", path)
                .update();
    }

    private record Typed(String name, @Nullable CategorySummary parent) {

        String path() {
            return CategoryPath.below(parent == null ? null : parent.path(), name);
        }
    }

    private Typed read(Map<String, String> values, UUID self) {
        FieldReader reader = new FieldReader(values);
        String name = reader.required("name", CategoryPath.LONGEST_NAME);
        UUID parentId = reader.id("parent");
        List<CategorySummary> all = all();
        Optional<CategorySummary> parent =
                all.stream().filter(one -> one.id().equals(parentId)).findFirst();
        if (name.contains("/")) {
            reader.wrong("name", "category.problem.slash", name);
        }
        if (parentId != null && parent.isEmpty()) {
            reader.wrong("parent", "field.problem.choice", "");
        }
        Typed typed = new Typed(name, parent.orElse(null));
        if (all.stream()
                .anyMatch(one -> !one.id().equals(self) && key(one.path()).equals(key(typed.path())))) {
            reader.wrong("name", "category.problem.taken", name);
        }
        if (isBelow(parentId, self, all)) {
            reader.wrong("parent", "category.problem.loop", name);
        }
        reader.orThrow();
        return typed;
    }

    private static boolean isBelow(@Nullable UUID category, UUID top, List<CategorySummary> all) {
        UUID at = category;
        while (at != null && !at.equals(top)) {
            UUID here = at;
            at = all.stream()
                    .filter(one -> one.id().equals(here))
                    .findFirst()
                    .map(CategorySummary::parentId)
                    .orElse(null);
        }
        return at != null;
    }

    // Two moves at once could make a ring together.
    private void oneAtATime() {
        jdbc.sql("LOCK TABLE product_category IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private List<UUID> products(List<UUID> categories) {
        return jdbc.sql("SELECT id FROM product WHERE category_id = ANY(:categories)")
                .param("categories", categories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static void requireEdit(Viewer viewer) {
        if (!viewer.may(Act.EDIT, "product")) {
            throw new NotPermitted("EDIT product");
        }
    }

    private void tell(UUID id, String path, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(
                new SettingChanged(new RecordRef(TYPE, id), path, deed, changes, viewer.actor(), clock.instant()));
    }
}
