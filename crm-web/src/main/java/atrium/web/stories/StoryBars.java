package atrium.web.stories;

import atrium.domain.records.TimelineGroup;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.TimelineGroups;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the bar above a story, in the reader's words. */
@Component
class StoryBars {

    private final TimelineGroups groups;
    private final MessageSource texts;
    private final Clock clock;

    StoryBars(TimelineGroups groups, MessageSource texts, Clock clock) {
        this.groups = groups;
        this.texts = texts;
        this.clock = clock;
    }

    StoryBar of(String page, StoryAsk ask, Viewer viewer) {
        StoryLinks links = new StoryLinks(page, ask);
        List<StoryBar.Chip> chips = chips(ask, links, viewer);
        String problem = ask.wrongDay() ? text("story.day.wrong", viewer, ask.on()) : null;
        return new StoryBar(
                page, ask, links.here(), modules(ask, viewer), chips, problem, chips.isEmpty() ? null : page);
    }

    private List<StoryBar.Module> modules(StoryAsk ask, Viewer viewer) {
        Map<String, List<StoryBar.Group>> byModule = new LinkedHashMap<>();
        for (TimelineGroup group : groups.of(viewer)) {
            byModule.computeIfAbsent(group.module(), module -> new ArrayList<>())
                    .add(new StoryBar.Group(
                            group.code(),
                            name("group", group.code(), viewer),
                            ask.choice().kinds().contains(group.code())));
        }
        return byModule.entrySet().stream()
                .map(module -> new StoryBar.Module(
                        module.getKey(),
                        name("module", module.getKey(), viewer),
                        ask.choice().modules().contains(module.getKey()),
                        module.getValue()))
                .toList();
    }

    private List<StoryBar.Chip> chips(StoryAsk ask, StoryLinks links, Viewer viewer) {
        List<StoryBar.Chip> chips = new ArrayList<>();
        for (String module : ask.choice().modules()) {
            chips.add(new StoryBar.Chip(name("module", module, viewer), links.withoutModule(module)));
        }
        for (String kind : ask.choice().kinds()) {
            chips.add(new StoryBar.Chip(name("group", kind, viewer), links.withoutKind(kind)));
        }
        if (!ask.choice().text().isEmpty()) {
            chips.add(new StoryBar.Chip(
                    text("story.chip.text", viewer, ask.choice().text()), links.withoutText()));
        }
        String beginning = beginning(ask, viewer);
        if (beginning != null) {
            chips.add(new StoryBar.Chip(beginning, links.newest()));
        }
        return chips;
    }

    private @Nullable String beginning(StoryAsk ask, Viewer viewer) {
        if (ask.oldest()) {
            return text("story.chip.oldest", viewer);
        }
        return ask.day() == null
                ? null
                : text(
                        "story.chip.day",
                        viewer,
                        new Wording(clock, viewer.zone(), viewer.locale(), texts).date(ask.day()));
    }

    // A code that nobody declares, from an old link, stands for itself.
    private String name(String what, String code, Viewer viewer) {
        String found = texts.getMessage("timeline." + what + "." + code, null, code, viewer.locale());
        return found == null ? code : found;
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
