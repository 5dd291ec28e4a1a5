package atrium.web.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The big list of naughty strings, from the folder that {@code -Datrium.corpus} names. */
public final class NaughtyStrings {

    private NaughtyStrings() {}

    /** All of them, in the order of the list. */
    public static List<String> all() throws IOException {
        Path list = Path.of(System.getProperty("atrium.corpus"), "bad-naughty-strings", "blns.json");
        List<String> strings = new ArrayList<>();
        for (JsonNode node :
                JsonMapper.shared().readTree(Files.readString(list)).values()) {
            strings.add(node.asString());
        }
        return strings;
    }
}
