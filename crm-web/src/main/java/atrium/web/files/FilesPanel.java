package atrium.web.files;

import atrium.domain.files.RecordFile;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.shell.FileSize;
import atrium.web.stories.RecordPanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of a record, and the place to drop more; absent where there are none and none may be added. */
@Component
@Order(90)
class FilesPanel implements RecordPanel {

    private final RecordFiles files;
    private final RecordTypes types;

    FilesPanel(RecordFiles files, RecordTypes types) {
        this.files = files;
        this.types = types;
    }

    @Override
    public String key() {
        return "files";
    }

    @Override
    public Set<String> types() {
        return types.all().stream().map(RecordType::code).collect(Collectors.toSet());
    }

    @Override
    public String view() {
        return "files/_panel :: panel";
    }

    @Override
    public Optional<Object> content(RecordRef record, Viewer viewer) {
        boolean changeable = files.mayChange(record, viewer);
        List<Line> lines = files.of(record, viewer).stream()
                .map(file -> Line.of(file, viewer))
                .toList();
        return lines.isEmpty() && !changeable ? Optional.empty() : Optional.of(new Shown(record, lines, changeable));
    }

    /** All that the panel shows. */
    record Shown(RecordRef record, List<Line> files, boolean changeable) {}

    /** One file. */
    record Line(RecordFile file, String icon, String size) {

        private static Line of(RecordFile file, Viewer viewer) {
            return new Line(file, icon(file.mediaType()), FileSize.say(file.size(), viewer.locale()));
        }

        private static String icon(String mediaType) {
            return mediaType.startsWith("text/") ? "file-text" : "paperclip";
        }
    }
}
