package atrium.domain.tagging;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tags by what people call them and makes those that are missing, as far as the naming rule allows. */
@Component
class NewTags {

    static final String TYPE = "tag";

    /** More tags than these help nobody to find anything, and mostly come from a column that holds something else. */
    static final int MOST = 1_000;

    private static final int HUES = 12;

    private final NamingRules rules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewTags(NamingRules rules, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What names mean.
     *
     * @param ids tag by tidy name; names that mean none are absent
     * @param problems why, by tidy name
     */
    record Meant(Map<String, UUID> ids, Map<String, InvalidValue> problems) {}

    /** Finds the tags of these tidy names, and makes the others: the person does so, whatever brings the names in. */
    Meant meant(Collection<String> names, Viewer viewer) {
        Map<String, InvalidValue> problems = new HashMap<>();
        Set<String> fine = new LinkedHashSet<>();
        for (String name : names) {
            TagName.problem(name)
                    .ifPresentOrElse(
                            problem -> problems.put(name, wrong("tag.problem." + problem, name)), () -> fine.add(name));
        }
        Map<String, UUID> ids = found(fine);
        List<String> missing =
                fine.stream().filter(name -> !ids.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            List<String> allowed = allowed(missing, problems, viewer);
            add(allowed, null, viewer.actor());
            ids.putAll(found(allowed));
        }
        return new Meant(ids, problems);
    }

    private List<String> allowed(List<String> missing, Map<String, InvalidValue> problems, Viewer viewer) {
        NamingRule rule = rules.get();
        int room =
                MOST - jdbc.sql("SELECT count(*) FROM tag").query(Integer.class).single();
        List<String> allowed = new ArrayList<>();
        for (String name : missing) {
            if (rule.keepersOnly() && !viewer.may(Capability.KEEP_TAGS)) {
                problems.put(name, wrong("tag.problem.unknown", name));
            } else if (!rule.allows(name)) {
                problems.put(name, wrong("tag.problem.beginning", String.join(", ", rule.beginnings())));
            } else if (allowed.size() >= room) {
                problems.put(name, wrong("tag.problem.too-many-tags", String.valueOf(MOST)));
            } else {
                allowed.add(name);
            }
        }
        return allowed;
    }

    /** Makes tags that are not there yet; the hue follows from the name where none is given. */
    void add(Collection<String> names, @Nullable Integer hue, Actor actor) {
        if (names.isEmpty()) {
            return;
        }
        NamingRule rule = rules.get();
        Instant now = clock.instant();
        String[] written = names.stream().map(rule::written).toArray(String[]::new);
        List<SettingChanged> told = jdbc.sql("""
                        INSERT INTO tag (id, name, hue, created_at)
                        SELECT new.id, new.name, new.hue, :at
                        FROM unnest(:ids::uuid[], :names::text[], :hues::int[]) AS new (id, name, hue)
                        ON CONFLICT DO NOTHING RETURNING id, name
                        """)
                .param("at", Timestamp.from(now))
                .param("ids", names.stream().map(name -> UuidV7.next()).toArray(UUID[]::new))
                .param("names", written)
                .param(
                        "hues",
                        names.stream()
                                .map(name -> hue == null
                                        ? Math.floorMod(rule.written(name).hashCode(), HUES)
                                        : hue)
                                .toArray(Integer[]::new))
                .query((row, number) -> new SettingChanged(
                        new RecordRef(TYPE, row.getObject("id", UUID.class)),
                        row.getString("name"),
                        "added",
                        List.of(),
                        actor,
                        now))
                .list();
        events.publishEvent(new BulkChange(told));
    }

    /** The tags that are there, by the names that were asked for. */
    Map<String, UUID> found(Collection<String> names) {
        Map<String, UUID> ids = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql("""
                            SELECT asked.name, t.id FROM unnest(:names::text[]) AS asked (name)
                            JOIN tag t ON fold(t.name) = fold(asked.name)
                            """).param("names", names.toArray(String[]::new)).query(row -> {
                ids.put(row.getString("name"), row.getObject("id", UUID.class));
            });
        }
        return ids;
    }

    /** The same problem of another field. */
    static InvalidValue at(String field, InvalidValue problem) {
        return new InvalidValue(
                field, problem.messageKey(), String.valueOf(problem.arguments().get(0)));
    }

    static InvalidValue wrong(String messageKey, String argument) {
        return new InvalidValue("name", messageKey, argument);
    }
}
