package atrium.web.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plugs texts into the message source that no bundle has, because the company wrote them or they are made of others. */
public interface AddedTexts {

    /** The text of this code as it stands, without patterns; null when it is none of these. */
    @Nullable String text(String code, Locale locale);
}
