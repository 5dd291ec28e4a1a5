package atrium.domain.tagging;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the one rule by which new tags are named. */
@Component
@Transactional
public class NamingRules {

    private static final RecordRef RULE = new RecordRef("tag-rule", new UUID(0, 1));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NamingRules(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The rule as it is now. */
    @Transactional(readOnly = true)
    public NamingRule get() {
        return jdbc.sql("SELECT keepers_only, small_letters, beginnings FROM tag_rule")
                .query((row, number) -> rule(row))
                .optional()
                .orElse(NamingRule.NONE);
    }

    /**
     * Changes it for tags to come.
     *
     * @param beginnings one a line
     * @throws InvalidRecord when there are too many, or one is no beginning of a name
     * @throws atrium.domain.records.NotPermitted when the viewer does not keep tags
     */
    public void change(boolean keepersOnly, boolean smallLetters, String beginnings, Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        List<String> lines = beginnings
                .lines()
                .map(TagName::tidy)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        check(lines, beginnings);
        NamingRule before = get();
        NamingRule after = new NamingRule(keepersOnly, smallLetters, lines);
        if (after.equals(before)) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO tag_rule (id, keepers_only, small_letters, beginnings)
                        VALUES (1, :keepers, :small, :beginnings)
                        ON CONFLICT (id) DO UPDATE SET keepers_only = excluded.keepers_only,
                          small_letters = excluded.small_letters, beginnings = excluded.beginnings
                        """)
                .param("keepers", keepersOnly)
                .param("small", smallLetters)
                .param("beginnings", lines.toArray(String[]::new))
                .update();
        List<FieldChange> changes = FieldChange.between(text(before), text(after));
        events.publishEvent(new SettingChanged(RULE, "", "changed", changes, viewer.actor(), clock.instant()));
    }

    private static void check(List<String> lines, String typed) {
        boolean fine = lines.size() <= NamingRule.MOST_BEGINNINGS
                && lines.stream()
                        .allMatch(line -> line.length() < TagName.MAX_LENGTH
                                && TagName.problem(line).isEmpty());
        if (!fine) {
            throw new InvalidRecord(List.of(new InvalidValue("beginnings", "tag.problem.beginnings", typed)));
        }
    }

    private static Map<String, String> text(NamingRule rule) {
        Map<String, String> text = new HashMap<>();
        text.put("keepersOnly", String.valueOf(rule.keepersOnly()));
        text.put("smallLetters", String.valueOf(rule.smallLetters()));
        if (!rule.beginnings().isEmpty()) {
            text.put("beginnings", String.join("\n", rule.beginnings()));
        }
        return text;
    }

    private static NamingRule rule(ResultSet row) throws SQLException {
        String[] beginnings = (String[]) row.getArray("beginnings").getArray();
        return new NamingRule(row.getBoolean("keepers_only"), row.getBoolean("small_letters"), List.of(beginnings));
    }
}
