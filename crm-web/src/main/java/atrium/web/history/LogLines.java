package atrium.web.history;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.LoggedChange;
import atrium.domain.audit.LoggedNames;
import atrium.domain.audit.LoggedNames.Named;
import atrium.domain.dataexchange.Exports;
import atrium.domain.dataexchange.LogExports;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says entries of the log line by line. */
@Component
class LogLines {

    private static final Map<String, String> PAGES =
            Map.of("person", "/admin/people/", "team", "/admin/teams/", "role", "/admin/roles/");
    private static final String EXPORT = "export";

    private final LoggedNames names;
    private final RecordTypes types;
    private final ChangeWords words;
    private final DeedWords deeds;
    private final MessageSource texts;

    LogLines(LoggedNames names, RecordTypes types, ChangeWords words, DeedWords deeds, MessageSource texts) {
        this.names = names;
        this.types = types;
        this.words = words;
        this.deeds = deeds;
        this.texts = texts;
    }

    List<LogScreen.Line> of(List<LoggedChange> entries, Viewer viewer) {
        Map<UUID, ChangeOrigin> origins = names.origins(
                entries.stream()
                        .map(LoggedChange::origin)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                viewer);
        Map<UUID, Named> named = names.visible(
                entries.stream()
                        .filter(entry -> types.of(entry.record().type()).isPresent())
                        .map(entry -> entry.record().id())
                        .collect(Collectors.toSet()),
                viewer);
        ChangeWords.Reader reader = words.reader(entries, viewer);
        return entries.stream()
                .map(entry -> line(entry, named.get(entry.record().id()), origins, reader, viewer))
                .toList();
    }

    private LogScreen.Line line(
            LoggedChange entry,
            @Nullable Named named,
            Map<UUID, ChangeOrigin> origins,
            ChangeWords.Reader reader,
            Viewer viewer) {
        Locale locale = viewer.locale();
        boolean export = entry.record().type().equals(EXPORT);
        ChangeOrigin origin = DeedWords.origin(entry, origins);
        return new LogScreen.Line(
                entry.at(),
                entry.personId(),
                entry.personName(),
                deeds.type(export ? exported(entry) : entry.record().type(), locale),
                export ? "" : named != null ? named.name() : argument(entry, 0),
                export ? null : href(entry, named),
                deeds.name(entry.deed(), locale),
                entry.deed(),
                export ? note(entry, locale) : null,
                export ? question(entry, viewer) : null,
                deeds.from(entry, origins, locale),
                origin == null ? null : origin.address(),
                reader.lines(entry),
                export ? null : "/admin/history?record=" + entry.record().id());
    }

    private @Nullable String href(LoggedChange entry, @Nullable Named named) {
        if (named != null) {
            return types.address(named.record()).orElse(null);
        }
        String page = PAGES.get(entry.record().type());
        return page == null ? null : page + entry.record().id();
    }

    private static String exported(LoggedChange entry) {
        return entry.textKey().substring(0, entry.textKey().lastIndexOf('.'));
    }

    // Exports from before said their count alone.
    private String note(LoggedChange entry, Locale locale) {
        Long count = Long.valueOf(argument(entry, 0));
        if (entry.arguments().size() < 4) {
            return text("history.exported", locale, count);
        }
        String asked = argument(entry, 3);
        String which = asked.isEmpty()
                ? text("history.exported.all", locale)
                : asked.startsWith(Exports.CHOSEN)
                        ? text("history.exported.chosen", locale)
                        : URLDecoder.decode(asked.replace("&", " · "), StandardCharsets.UTF_8);
        return text(
                "history.exported.as",
                locale,
                count,
                argument(entry, 1).toUpperCase(Locale.ROOT),
                text("history.exported." + argument(entry, 2), locale),
                which);
    }

    private @Nullable String question(LoggedChange entry, Viewer viewer) {
        String asked = entry.arguments().size() < 4 ? "" : argument(entry, 3);
        if (asked.isEmpty() || asked.startsWith(Exports.CHOSEN)) {
            return null;
        }
        return exported(entry).equals(LogExports.TYPE)
                ? "/admin/history?" + asked
                : types.of(exported(entry))
                        .map(type -> type.path() + "?" + asked)
                        .orElse(null);
    }

    private static String argument(LoggedChange entry, int number) {
        return entry.arguments().size() > number ? entry.arguments().get(number) : "";
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
