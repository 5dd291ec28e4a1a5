package atrium.web.history;

import atrium.domain.audit.ChangeLog;
import atrium.domain.audit.LogPage;
import atrium.domain.audit.LogQuery;
import atrium.domain.events.Cause;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.search.Search;
import atrium.domain.search.SearchHit;
import atrium.web.history.LogScreen.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of the log: what is found, and what can be chosen. */
@Component
class LogScreens {

    static final String PATH = "/admin/history";

    private static final int MOST_NAMED = 50;
    private static final List<String> DEEDS = List.of(
            "created",
            "changed",
            "archived",
            "restored",
            "deleted",
            "purged",
            "added",
            "removed",
            "merged",
            "exported");
    private static final Set<String> BY_LINK = Set.of("record", "origin");

    private final ChangeLog log;
    private final LogLines lines;
    private final DeedWords deeds;
    private final LogChoices choices;
    private final Search search;
    private final MessageSource texts;

    LogScreens(ChangeLog log, LogLines lines, DeedWords deeds, LogChoices choices, Search search, MessageSource texts) {
        this.log = log;
        this.lines = lines;
        this.deeds = deeds;
        this.choices = choices;
        this.search = search;
        this.texts = texts;
    }

    /** What the log is asked, with the records that the search knows by the name. */
    LogQuery query(LogAsk ask, Viewer viewer) {
        List<UUID> named = ask.text().isEmpty()
                ? List.of()
                : search.find(ask.text(), MOST_NAMED, viewer).stream()
                        .flatMap(group -> group.hits().stream())
                        .map(SearchHit::record)
                        .map(RecordRef::id)
                        .toList();
        return ask.query(named, viewer);
    }

    LogScreen of(LogAsk ask, @Nullable UUID before, Viewer viewer) {
        LogPage page = log.page(query(ask, viewer), before, viewer);
        return new LogScreen(
                ask.parts(),
                ask.address(PATH),
                lines.of(page.entries(), viewer),
                choices.people(),
                log.types(viewer).stream()
                        .map(type -> new Option(type, deeds.type(type, viewer.locale())))
                        .sorted(Comparator.comparing(Option::text))
                        .toList(),
                DEEDS.stream()
                        .map(deed -> new Option(deed, deeds.name(deed, viewer.locale())))
                        .toList(),
                choices.fields(viewer.locale()),
                Arrays.stream(Cause.values())
                        .map(cause -> new Option(cause.name(), text("history.from." + cause, viewer)))
                        .toList(),
                BY_LINK.stream()
                        .filter(ask.parts()::containsKey)
                        .sorted()
                        .map(part -> new LogScreen.Chip(text("history.only." + part, viewer), ask.without(PATH, part)))
                        .toList(),
                Stream.of("csv", "xlsx")
                        .map(format -> new Option(
                                ask.address(PATH + "/export." + format), text("history.export." + format, viewer)))
                        .toList(),
                before == null ? null : ask.address(PATH),
                page.next() == null ? null : ask.with(PATH, "before", page.next()));
    }

    private String text(String key, Viewer viewer) {
        return texts.getMessage(key, null, viewer.locale());
    }
}
