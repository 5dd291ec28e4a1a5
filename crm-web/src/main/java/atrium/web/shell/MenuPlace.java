package atrium.web.shell;

import atrium.domain.records.Viewer;
import java.util.function.Predicate;

/**
 * The plug-in point of the menu: a feature declares one bean of this type for each place it wants there.
 *
 * @param group where it stands
 * @param rank its order within the group, lower first
 * @param item name, address and icon
 * @param openTo who is led there
 */
public record MenuPlace(MenuGroup group, int rank, MenuItem item, Predicate<Viewer> openTo) {}
