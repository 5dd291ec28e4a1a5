package atrium.web.history;

import atrium.domain.audit.LoggedChange;
import atrium.domain.dataexchange.LogExports;
import atrium.domain.records.Viewer;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the log in a file: one row for each entry, its fields one below the other in one cell. */
@Component
class LogWords {

    private final LogLines lines;
    private final MessageSource texts;

    LogWords(LogLines lines, MessageSource texts) {
        this.lines = lines;
        this.texts = texts;
    }

    LogExports.Words of(Viewer viewer) {
        return new LogExports.Words(
                Stream.of("when", "who", "deed", "kind", "record", "changes", "from")
                        .map(head -> texts.getMessage("history.head." + head, null, viewer.locale()))
                        .toList(),
                entries -> cells(entries, viewer));
    }

    private List<List<? extends @Nullable Object>> cells(List<LoggedChange> entries, Viewer viewer) {
        String nobody = texts.getMessage("timeline.somebody", null, viewer.locale());
        return lines.of(entries, viewer).stream()
                .<List<? extends @Nullable Object>>map(line -> Arrays.<@Nullable Object>asList(
                        LocalDateTime.ofInstant(line.at(), viewer.zone()),
                        Objects.requireNonNullElse(line.who(), nobody),
                        line.deed(),
                        line.kind(),
                        line.name(),
                        line.note() != null
                                ? line.note()
                                : line.fields().stream().map(LogWords::said).collect(Collectors.joining("\n")),
                        line.from()))
                .toList();
    }

    private static String said(ChangeLine line) {
        String after = Objects.requireNonNullElse(line.after(), "–");
        return line.label() + ": " + (line.before() == null ? after : line.before() + " → " + after);
    }
}
