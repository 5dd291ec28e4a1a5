package atrium.web.installable;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A web app manifest (W3C Web Application Manifest), with the members that browsers ask for. */
record Manifest(
        String id,
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        String lang,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("background_color") String backgroundColor,
        @JsonProperty("theme_color") String themeColor,
        List<Icon> icons,
        List<Shortcut> shortcuts) {

    /**
     * A picture of the app.
     *
     * @param purpose any, or maskable: cut to any shape by the system
     */
    record Icon(String src, String sizes, String type, String purpose) {}

    /** A place to which the app's icon leads directly. */
    record Shortcut(String name, String url) {}
}
