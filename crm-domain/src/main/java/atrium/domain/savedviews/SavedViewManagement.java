package atrium.domain.savedviews;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.Capability;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedViewText.Typed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps, changes, shares and removes views of lists. */
@Component
@Transactional
public class SavedViewManagement {

    private static final int MOST_PINS = 12;

    private final SavedViews views;
    private final SavedViewText texts;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedViewManagement(
            SavedViews views,
            SavedViewText texts,
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.texts = texts;
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a list as the viewer sees it.
     *
     * @param values text form of {@code name} and {@code audience}
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID keep(ListQuery shown, Map<String, String> values, Viewer viewer) {
        String type = shown.definition().type().code();
        Typed typed = texts.read(values, type, null, viewer);
        UUID id = UuidV7.next();
        jdbc.sql("""
                        INSERT INTO list_view (id, version, record_type, name, owner_id, for_all, team_id, parts, created_at, changed_at)
                        VALUES (:id, 0, :type, :name, :owner, :all, :team, :parts::jsonb, :now, :now)
                        """)
                .param("id", id)
                .param("type", type)
                .param("name", typed.name())
                .param("owner", viewer.personId())
                .param("all", typed.forAll())
                .param("team", typed.team())
                .param("parts", json.writeValueAsString(shown.content()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell(id, typed.name(), "added", List.of(), viewer);
        return id;
    }

    /** Lets a view show what the viewer sees now. */
    public void show(UUID id, ListQuery shown, Viewer viewer) {
        SavedView view = editable(id, viewer);
        if (!view.type().equals(shown.definition().type().code())) {
            throw new UnknownRecord(ref(id));
        }
        jdbc.sql("""
                        UPDATE list_view SET version = version + 1, parts = :parts::jsonb, changed_at = :now WHERE id = :id
                        """)
                .param("id", id)
                .param("parts", json.writeValueAsString(shown.content()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        forgetCounts(id);
        tell(id, view.name(), "changed", List.of(), viewer);
    }

    /**
     * Renames a view or shares it with others. What not everybody sees any more is nobody's beginning.
     *
     * @param values text form of {@code name} and {@code audience}
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID id, Map<String, String> values, Viewer viewer) {
        SavedView view = editable(id, viewer);
        Typed typed = texts.read(values, view.type(), view, viewer);
        jdbc.sql("""
                        UPDATE list_view SET version = version + 1, name = :name, for_all = :all, team_id = :team, changed_at = :now
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("name", typed.name())
                .param("all", typed.forAll())
                .param("team", typed.team())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (!typed.forAll()) {
            jdbc.sql("DELETE FROM list_view_default WHERE view_id = :id")
                    .param("id", id)
                    .update();
        }
        tell(id, typed.name(), "changed", FieldChange.between(told(view), texts.told(typed)), viewer);
    }

    /** Removes a view, from all menus too. */
    public void remove(UUID id, Viewer viewer) {
        SavedView view = editable(id, viewer);
        jdbc.sql("DELETE FROM list_view WHERE id = :id").param("id", id).update();
        tell(id, view.name(), "removed", List.of(), viewer);
    }

    /**
     * Puts a view into the viewer's own menu, or takes it out.
     *
     * @throws TooManyPinnedViews when there is no room
     */
    public void pin(UUID id, boolean pinned, Viewer viewer) {
        views.find(id, viewer).orElseThrow(() -> new UnknownRecord(ref(id)));
        if (pinned && views.pinned(viewer).size() >= MOST_PINS) {
            throw new TooManyPinnedViews(MOST_PINS);
        }
        String sql = pinned
                ? "INSERT INTO list_view_pin (person_id, view_id) VALUES (:person, :id) ON CONFLICT DO NOTHING"
                : "DELETE FROM list_view_pin WHERE person_id = :person AND view_id = :id";
        jdbc.sql(sql).param("person", viewer.personId()).param("id", id).update();
    }

    /**
     * Lets the list begin with a view for the people of these roles and of no other.
     *
     * @throws NotPermitted when the viewer does not keep people, or not everybody sees the view
     */
    public void beginFor(UUID id, Set<UUID> roles, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        SavedView view = views.find(id, viewer).orElseThrow(() -> new UnknownRecord(ref(id)));
        if (!view.audience().equals(SavedView.ALL)) {
            throw new NotPermitted("a beginning that not everybody sees");
        }
        jdbc.sql("DELETE FROM list_view_default WHERE view_id = :id AND role_id <> ALL(:roles)")
                .param("id", id)
                .param("roles", roles.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO list_view_default (role_id, record_type, view_id)
                        SELECT id, :type, :view FROM role WHERE id = ANY(:roles)
                        ON CONFLICT (role_id, record_type) DO UPDATE SET view_id = excluded.view_id
                        """)
                .param("type", view.type())
                .param("view", id)
                .param("roles", roles.toArray(UUID[]::new))
                .update();
        tell(id, view.name(), "beginning", List.of(), viewer);
    }

    /** Remembers how many records a pinned view shows to the viewer. */
    public void counted(UUID id, int matches, boolean more, Viewer viewer) {
        jdbc.sql("""
                        UPDATE list_view_pin SET matches = :matches, more = :more, counted_at = :now
                        WHERE person_id = :person AND view_id = :id
                        """)
                .param("matches", matches)
                .param("more", more)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", viewer.personId())
                .param("id", id)
                .update();
    }

    private void forgetCounts(UUID id) {
        jdbc.sql("UPDATE list_view_pin SET matches = NULL, more = false, counted_at = NULL WHERE view_id = :id")
                .param("id", id)
                .update();
    }

    private SavedView editable(UUID id, Viewer viewer) {
        SavedView view = views.find(id, viewer).orElseThrow(() -> new UnknownRecord(ref(id)));
        if (!view.mayEdit()) {
            throw new NotPermitted("a view of somebody else");
        }
        return view;
    }

    private static Map<String, String> told(SavedView view) {
        return Map.of("name", view.name(), "audience", view.team() == null ? view.audience() : view.team());
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new SettingChanged(ref(id), name, deed, changes, viewer.actor(), clock.instant()));
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef("list-view", id);
    }
}
