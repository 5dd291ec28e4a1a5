package atrium.web.lists;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plugs in something to do with all records of a list's type, offered above the list. */
public interface ListTool {

    /** The tool as it is open to the viewer; empty when it is not. */
    Optional<Offer> offer(RecordType type, Viewer viewer);

    /**
     * A tool that is offered.
     *
     * @param textKey message of the button, a verb
     * @param icon name in the icon sprite
     * @param href where it leads; the parts of the list's address are added
     * @param choices tools of a menu that it opens instead; none when it leads somewhere itself
     */
    record Offer(String textKey, String icon, String href, List<Offer> choices) {

        /** A tool that leads somewhere. */
        public Offer(String textKey, String icon, String href) {
            this(textKey, icon, href, List.of());
        }

        /** A tool that opens a menu of others. */
        public static Offer of(String textKey, String icon, List<Offer> choices) {
            return new Offer(textKey, icon, "", choices);
        }

        /** @param parts of the list's address */
        Offer at(Map<String, String> parts) {
            return new Offer(
                    textKey,
                    icon,
                    href.isEmpty() ? "" : ListLinks.to(href, parts),
                    choices.stream().map(choice -> choice.at(parts)).toList());
        }
    }
}
