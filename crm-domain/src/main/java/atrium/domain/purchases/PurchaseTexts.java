package atrium.domain.purchases;

import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells purchases as text, as forms and programs take them, as far as the viewer sees them. */
@Component
@Transactional(readOnly = true)
public class PurchaseTexts {

    private final PurchaseDirectory directory;

    PurchaseTexts(PurchaseDirectory directory) {
        this.directory = directory;
    }

    /** The text form of a purchase's lines, for a form. */
    public List<Map<String, String>> lines(UUID id, Viewer viewer) {
        return directory.details(id, viewer).lines().stream()
                .map(line -> PurchaseText.write(line.line()))
                .toList();
    }

    /** The text form of a purchase's head, for a form; empty fields are absent. */
    public Map<String, String> fields(UUID id, Viewer viewer) {
        return PurchaseText.write(directory.details(id, viewer).facts());
    }

    /** All that there is to tell of a purchase: the text form of its head, of its lines as rows, and its totals. */
    public Map<String, String> whole(UUID id, Viewer viewer) {
        return PurchaseText.write(directory.details(id, viewer));
    }
}
