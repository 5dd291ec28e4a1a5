package atrium.web.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a story: search, filter, the way to a day, and what is filtered.
 *
 * @param here address of what is shown, from its beginning
 * @param problem sentence about a day that can't be; null when there is none
 * @param clear address of the whole story; null when it is shown
 */
record StoryBar(
        String page,
        StoryAsk ask,
        String here,
        List<Module> modules,
        List<Chip> chips,
        @Nullable String problem,
        @Nullable String clear) {

    /** A part of the product, with the groups of entries that come from it. */
    record Module(String code, String name, boolean checked, List<Group> groups) {}

    /** A group of entries. */
    record Group(String code, String name, boolean checked) {}

    /** Something that is filtered, and the address without it. */
    record Chip(String text, String remove) {}

    /** The codes of the chosen groups, as an address carries them. */
    public String kinds() {
        return String.join(",", ask.choice().kinds());
    }

    /** The codes of the chosen modules, as an address carries them. */
    public String chosenModules() {
        return String.join(",", ask.choice().modules());
    }

    /** How many groups and modules are chosen. */
    public int chosen() {
        return ask.choice().kinds().size() + ask.choice().modules().size();
    }

    /** Address of the story's oldest entries. */
    public String oldest() {
        return new StoryLinks(page, ask).oldest();
    }

    /** Address of its newest ones. */
    public String newest() {
        return new StoryLinks(page, ask).newest();
    }
}
