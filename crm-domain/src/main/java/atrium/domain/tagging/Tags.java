package atrium.domain.tagging;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.AsciiFolding;
import atrium.domain.records.Capability;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which tags there are, and which a record carries. */
@Component
@Transactional(readOnly = true)
public class Tags {

    private final JdbcClient jdbc;
    private final NamingRules rules;

    Tags(JdbcClient jdbc, NamingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** All of them in the order of their names. */
    public List<Tag> all() {
        return jdbc.sql("SELECT id, name, hue FROM tag ORDER BY fold(name)")
                .query(RecordRows.of(Tag.class))
                .list();
    }

    /** One of them. */
    public Tag get(UUID id) {
        return jdbc.sql("SELECT id, name, hue FROM tag WHERE id = :id")
                .param("id", id)
                .query(RecordRows.of(Tag.class))
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(NewTags.TYPE, id)));
    }

    /** Those that a record carries; whether the viewer may see it was asked before. */
    public List<Tag> of(RecordRef record) {
        return jdbc.sql("""
                        SELECT t.id, t.name, t.hue FROM record_tag held JOIN tag t ON t.id = held.tag_id
                        WHERE held.record_id = :id AND held.record_type = :type ORDER BY fold(t.name)
                        """)
                .param("id", record.id())
                .param("type", record.type())
                .query(RecordRows.of(Tag.class))
                .list();
    }

    /**
     * Tags to put on a record while somebody types: those it does not carry whose name holds the text, the ones that begin
     * with it first.
     *
     * @param most so many at most
     */
    public List<Tag> offered(RecordRef record, String typed, int most) {
        return offered(typed, record.id(), most);
    }

    /** The same of all tags, whatever records carry. */
    public List<Tag> offered(String typed, int most) {
        return offered(typed, null, most);
    }

    private List<Tag> offered(String typed, @Nullable UUID carrier, int most) {
        return jdbc.sql("""
                        SELECT id, name, hue FROM tag
                        WHERE fold(name) LIKE '%' || fold(:typed) || '%'
                          AND NOT EXISTS (SELECT FROM record_tag held WHERE held.record_id = :id AND held.tag_id = tag.id)
                        ORDER BY fold(name) NOT LIKE fold(:typed) || '%', fold(name) LIMIT :most
                        """)
                .param("typed", AsciiFolding.escaped(TagName.tidy(typed)))
                .param("id", carrier, Types.OTHER)
                .param("most", most)
                .query(RecordRows.of(Tag.class))
                .list();
    }

    /** The name of the tag that this text would make; empty when it is there already, or the viewer can't make it. */
    public Optional<String> creatable(String typed, Viewer viewer) {
        NamingRule rule = rules.get();
        String name = TagName.tidy(typed);
        boolean possible = TagName.problem(name).isEmpty()
                && rule.allows(name)
                && (!rule.keepersOnly() || viewer.may(Capability.KEEP_TAGS));
        if (!possible) {
            return Optional.empty();
        }
        boolean there = jdbc.sql("SELECT EXISTS (SELECT FROM tag WHERE fold(name) = fold(:name))")
                .param("name", name)
                .query(Boolean.class)
                .single();
        return there ? Optional.empty() : Optional.of(rule.written(name));
    }
}
