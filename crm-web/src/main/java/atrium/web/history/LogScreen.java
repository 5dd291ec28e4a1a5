package atrium.web.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the log shows.
 *
 * @param asked the parts of its address
 * @param here its address
 * @param chips what is asked for by links only
 * @param newest address of the beginning; null there
 * @param older address of the page after; null at the end
 */
record LogScreen(
        Map<String, String> asked,
        String here,
        List<Line> lines,
        List<Option> people,
        List<Option> types,
        List<Option> deeds,
        List<Option> fields,
        List<Option> causes,
        List<Chip> chips,
        List<Option> exports,
        @Nullable String newest,
        @Nullable String older) {

    /** A value to choose, or an address to follow, and what it is called. */
    record Option(String value, String text) {}

    /** Something that is asked for, and the address without it. */
    record Chip(String text, String remove) {}

    /**
     * One entry.
     *
     * @param name what the record is called; empty where it has no name
     * @param href its page; null when there is none
     * @param note what besides is told of it; null when nothing is
     * @param noteHref the list it was about; null for none
     * @param history address of the log of this record alone
     */
    record Line(
            Instant at,
            @Nullable UUID personId,
            @Nullable String who,
            String kind,
            String name,
            @Nullable String href,
            String deed,
            String deedCode,
            @Nullable String note,
            @Nullable String noteHref,
            String from,
            @Nullable String fromHref,
            List<ChangeLine> fields,
            @Nullable String history) {}
}
