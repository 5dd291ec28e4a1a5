package atrium.domain.savedviews;

import atrium.domain.events.TagMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets views that ask for a tag ask for the one that took its place. */
@Component
class MergedTags {

    private final JdbcClient jdbc;

    MergedTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(TagMerged merged) {
        jdbc.sql("""
                        UPDATE list_view SET version = version + 1,
                          parts = jsonb_set(parts, '{filter}', to_jsonb(replace(parts ->> 'filter', :gone, :into)))
                        WHERE strpos(parts ->> 'filter', :gone) > 0
                        """)
                .param("gone", merged.gone().toString())
                .param("into", merged.into().toString())
                .update();
    }
}
