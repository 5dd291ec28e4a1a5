package atrium.web.shell;

import org.jspecify.annotations.Nullable;

/** Where a place stands: in one of the menu's groups, in their order, or in the menu of what can be created. */
public enum MenuGroup {
    WORK(null),
    VIEWS("menu.views"),
    ADMINISTRATION("menu.administration"),
    CREATE(null);

    private final @Nullable String label;

    MenuGroup(@Nullable String label) {
        this.label = label;
    }

    @Nullable String label() {
        return label;
    }
}
